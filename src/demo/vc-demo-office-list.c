/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-office-list.h"

/*
 * The offices of Khánh Hòa as they were announced in June 2021, the provincial
 * one first; it serves Nha Trang. Phones, addresses for e-mail and all
 * officers are invented.
 */

static const struct
{
  const char *id;
  const char *name;
  const char *address;
  const char *desk;
} offices[] = {
  { "KH-00", "Bảo hiểm xã hội tỉnh Khánh Hòa",
    "Số 05 Huỳnh Thúc Kháng, phường Phước Tiến, thành phố Nha Trang, tỉnh Khánh Hòa",
    "Tầng 3, Phòng Chế độ BHXH" },
  { "KH-CR", "Bảo hiểm xã hội thành phố Cam Ranh", "Đường Phạm Hùng, Cam Phú, Cam Ranh", NULL },
  { "KH-NH", "Bảo hiểm xã hội thị xã Ninh Hòa", "Tổ dân phố 2, phường Ninh Hiệp, Ninh Hòa", NULL },
  { "KH-DK", "Bảo hiểm xã hội huyện Diên Khánh", "Quốc lộ 27C, Diên Lạc, Diên Khánh", NULL },
  { "KH-KS", "Bảo hiểm xã hội huyện Khánh Sơn", "Số 10 Đống Đa, thị trấn Tô Hạp, Khánh Sơn", NULL },
  { "KH-KV", "Bảo hiểm xã hội huyện Khánh Vĩnh", "Số 68A, đường 2/8, thị trấn Khánh Vĩnh", NULL },
  { "KH-VN", "Bảo hiểm xã hội huyện Vạn Ninh", "Số 81 Đinh Tiên Hoàng, Vạn Giã, Vạn Ninh", NULL },
  { "KH-CL", "Bảo hiểm xã hội huyện Cam Lâm", "Tổ dân phố Tân Hải, Cam Đức, Cam Lâm", NULL },
};

static const struct
{
  const char *account;
  VcRole      role;
  const char *family;
} posts[] = {
  { "clerk1",     VC_ROLE_CLERK,      "Trần Thị" },
  { "clerk2",     VC_ROLE_CLERK,      "Lê Văn"   },
  { "supervisor", VC_ROLE_SUPERVISOR, "Phan Thị" },
};

/* The given name of an office's officers. */
static const char * const given_names[] = {
  "An", "Bình", "Châu", "Dung", "Giang", "Hà", "Khanh", "Linh",
};

G_STATIC_ASSERT (G_N_ELEMENTS (given_names) == G_N_ELEMENTS (offices));

/**
 * vc_demo_office_list_new:
 *
 * Returns: (transfer full) (element-type VcOffice): the offices, the provincial
 *   one first
 */
GPtrArray *
vc_demo_office_list_new (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    {
      g_autofree char *phone = g_strdup_printf ("0258999900%u", i);
      g_autofree char *name = g_ascii_strdown (offices[i].id, -1);
      g_autofree char *email = g_strconcat (name, "@example.com", NULL);

      g_ptr_array_add (list, vc_office_new (offices[i].id, i == 0 ? NULL : offices[0].id, offices[i].name,
                                            offices[i].address, phone, email, offices[i].desk));
    }

  return list;
}

static void
add_officers_of_office (GPtrArray *list,
                        guint      office)
{
  g_autofree char *prefix = g_ascii_strdown (offices[office].id, -1);

  for (guint i = 0; i < G_N_ELEMENTS (posts); i++)
    {
      g_autofree char *account = g_strdup_printf ("%s.%s", prefix, posts[i].account);
      g_autofree char *id = g_strdup_printf ("officer-%u-%u", office, i + 1);
      g_autofree char *name = g_strdup_printf ("%s Mẫu %s", posts[i].family, given_names[office]);

      g_ptr_array_add (list, vc_officer_new (id, account, name, posts[i].role, offices[office].id));
    }
}

/**
 * vc_demo_officer_list_new:
 *
 * Two clerks and a supervisor in each office, one officer who sees the
 * province, and an administrator.
 *
 * Returns: (transfer full) (element-type VcOfficer): the officers, each
 *   office's together
 */
GPtrArray *
vc_demo_officer_list_new (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    add_officers_of_office (list, i);

  g_ptr_array_add (list, vc_officer_new ("officer-province", "province", "Võ Văn Mẫu Khánh",
                                         VC_ROLE_PROVINCE, offices[0].id));
  g_ptr_array_add (list, vc_officer_new ("officer-admin", "admin", "Bùi Thị Mẫu Quyên",
                                         VC_ROLE_ADMINISTRATOR, offices[0].id));
  return list;
}
