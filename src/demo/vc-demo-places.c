/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-places.h"

/*
 * Invented homes in real districts. No commune is called "Thử Nghiệm", and the
 * ward codes 98xxx and 99xxx are nobody's.
 */

#define PROVINCE_CODE  "56"
#define PROVINCE       "Tỉnh Khánh Hòa"
#define PROVINCE_SHORT "Khánh Hòa"

/* District codes of Decision 124/2004/QĐ-TTg. */
static const struct
{
  char        code[4];
  const char *kind;
  const char *name;
} districts[] = {
  { "568", "Thành phố", "Nha Trang"  },
  { "569", "Thành phố", "Cam Ranh"   },
  { "572", "Thị xã",    "Ninh Hòa"   },
  { "574", "Huyện",     "Diên Khánh" },
  { "575", "Huyện",     "Khánh Sơn"  },
  { "573", "Huyện",     "Khánh Vĩnh" },
  { "571", "Huyện",     "Vạn Ninh"   },
  { "570", "Huyện",     "Cam Lâm"    },
};

G_STATIC_ASSERT (G_N_ELEMENTS (districts) == VC_DEMO_N_DISTRICTS);

static const char * const wards[] = {
  "Thử Nghiệm", "Thử Nghiệm Đông", "Thử Nghiệm Tây", "Thử Nghiệm Nam", "Thử Nghiệm Bắc", "Thử Nghiệm Thượng",
};

static const char * const streets[] = { "Mẫu Một", "Mẫu Hai", "Thí Dụ", "Giả Định", "Minh Họa" };

/* Where the births of those who live here were registered. */
static const char * const birth_codes[] = {
  "056", "056", "056", "056", "056", "056", "056", "056", "056", "056", "056", "056",
  "054", "058", "060", "066", "001", "079", "048", "038",
};

static gboolean
is_town (const VcDemoPlace *self)
{
  return self->district < 3;
}

static char *
dup_ward (const VcDemoPlace *self)
{
  return g_strdup_printf ("%s %s", is_town (self) ? "Phường" : "Xã", wards[self->ward]);
}

static char *
dup_detail (const VcDemoPlace *self)
{
  if (is_town (self))
    return g_strdup_printf ("Số %u đường %s, tổ dân phố %u", self->house, streets[self->street],
                            self->house % 9 + 1);

  return g_strdup_printf ("Thôn Mẫu %u", self->house % 9 + 1);
}

/**
 * vc_demo_place_init:
 * @self: (out caller-allocates): a place
 * @random: where chance comes from
 * @district: its district, below %VC_DEMO_N_DISTRICTS
 */
void
vc_demo_place_init (VcDemoPlace *self,
                    VcRandom    *random,
                    guint        district)
{
  g_return_if_fail (district < VC_DEMO_N_DISTRICTS);

  self->district = district;
  self->ward = vc_random_below (random, G_N_ELEMENTS (wards));
  self->street = vc_random_below (random, G_N_ELEMENTS (streets));
  self->house = 1 + vc_random_below (random, 199);
}

/**
 * vc_demo_place_to_address:
 * @self: a place
 * @scheme: how to write it
 *
 * Returns: (transfer full): the place as someone declares it
 */
VcAddress *
vc_demo_place_to_address (const VcDemoPlace *self,
                          VcAddressScheme    scheme)
{
  gboolean         has_district = scheme == VC_ADDRESS_VN_2004;
  g_autofree char *ward = dup_ward (self);
  g_autofree char *detail = dup_detail (self);
  g_autofree char *ward_code = g_strdup_printf ("%u%u%02u", has_district ? 99 : 98, self->district,
                                                self->ward);
  g_autofree char *district = g_strdup_printf ("%s %s", districts[self->district].kind,
                                               districts[self->district].name);

  return vc_address_new (&(VcAddressFields) {
    .scheme = scheme,
    .province_code = PROVINCE_CODE,
    .province = PROVINCE,
    .district_code = has_district ? districts[self->district].code : NULL,
    .district = has_district ? district : NULL,
    .ward_code = ward_code,
    .ward = ward,
    .detail = detail,
  });
}

/**
 * vc_demo_place_dup_card_text:
 * @self: a place
 *
 * Returns: (transfer full): the place as a card prints it, with its district
 */
char *
vc_demo_place_dup_card_text (const VcDemoPlace *self)
{
  g_autofree char *ward = dup_ward (self);
  g_autofree char *detail = dup_detail (self);

  return g_strjoin (", ", detail, ward, districts[self->district].name, PROVINCE_SHORT, NULL);
}

/**
 * vc_demo_place_dup_origin_text:
 * @self: a place
 *
 * Returns: (transfer full): the place as a card prints where someone's family
 *   is from
 */
char *
vc_demo_place_dup_origin_text (const VcDemoPlace *self)
{
  return g_strjoin (", ", wards[self->ward], districts[self->district].name, PROVINCE_SHORT, NULL);
}

/**
 * vc_demo_place_pick_birth_code:
 * @random: where chance comes from
 *
 * Returns: (transfer none): the first three digits of a personal number,
 *   mostly those of Khánh Hòa
 */
const char *
vc_demo_place_pick_birth_code (VcRandom *random)
{
  return birth_codes[vc_random_below (random, G_N_ELEMENTS (birth_codes))];
}
