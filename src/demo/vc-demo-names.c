/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-names.h"

/*
 * Invented names. Every one has a word that says so ("Mẫu" is specimen, "Thử"
 * is test) where a person would have a middle name, so that nobody's own name
 * comes out however the others fall together.
 */

#define PICK(random, list) ((list)[vc_random_below ((random), G_N_ELEMENTS (list))])

static const char * const invented[] = { "Mẫu", "Thử" };

static const char * const families[] = {
  "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Hoàng", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ",
  "Hồ", "Ngô", "Dương", "Lý", "Âu Dương", "Trịnh", "Đoàn", "Tạ", "Quách", "Cù", "Mai", "Lâm",
};

static const char * const middles_male[] = {
  "Văn", "Hữu", "Đức", "Công", "Minh", "Quốc", "Xuân", "Đình", "Thanh", "Ngọc",
};

static const char * const middles_female[] = {
  "Thị", "Thị", "Thị Ngọc", "Thị Kim", "Thị Thanh", "Ngọc", "Thu", "Bích", "Kim", "Quỳnh",
};

static const char * const givens_male[] = {
  "An", "Bình", "Cường", "Dũng", "Đạt", "Hải", "Hiếu", "Hùng", "Khang", "Khôi", "Lâm", "Long",
  "Nam", "Nghĩa", "Phong", "Phúc", "Quân", "Sơn", "Thắng", "Tiến", "Trung", "Tuấn", "Vinh", "Ẩn",
};

static const char * const givens_female[] = {
  "Anh", "Ánh", "Châu", "Chi", "Diễm", "Dung", "Giang", "Hà", "Hạnh", "Hiền", "Hoa", "Hương",
  "Lan", "Linh", "Mai", "Ngân", "Nhung", "Oanh", "Phượng", "Quyên", "Thảo", "Trang", "Uyên", "Yến",
};

/* In open oa, oe and uy the mark may stand on either vowel. */
static const char * const two_ways_male[][2] = {
  { "Hòa", "Hoà" }, { "Hóa", "Hoá" }, { "Thụy", "Thuỵ" }, { "Thủy", "Thuỷ" },
};

static const char * const two_ways_female[][2] = {
  { "Hòa", "Hoà" }, { "Thúy", "Thuý" }, { "Thủy", "Thuỷ" }, { "Thùy", "Thuỳ" }, { "Hòe", "Hoè" },
};

static const char * const highland_givens[] = { "Blă", "Djuăn", "Ngăm", "Rơm", "Wŏn", "Krĕng" };
static const char * const highland_clans[] = { "Niê", "Êban", "Byă", "Mlô", "Kbuôr", "Ayŭn" };

static const char * const foreign_male[] = { "Jonas", "Emil", "Hugo", "Otto", "Viktor" };
static const char * const foreign_female[] = { "Anna", "Clara", "Elsa", "Greta", "Nora" };
static const char * const foreign_families[] = { "Specimen", "Sampleton", "Testerson" };

static const char *
pick_middle (VcRandom *random,
             VcSex     sex)
{
  return sex == VC_SEX_FEMALE ? PICK (random, middles_female) : PICK (random, middles_male);
}

static const char *
pick_given (VcRandom *random,
            VcSex     sex)
{
  return sex == VC_SEX_FEMALE ? PICK (random, givens_female) : PICK (random, givens_male);
}

static void
write_usual (VcDemoName *self,
             VcRandom   *random,
             VcSex       sex)
{
  const char *middle = pick_middle (random, sex);
  const char *mark = PICK (random, invented);

  self->text = g_strjoin (" ", self->family, middle, mark, pick_given (random, sex), NULL);
}

static void
write_long (VcDemoName *self,
            VcRandom   *random,
            VcSex       sex)
{
  const char *branch = sex == VC_SEX_FEMALE ? "Tằng Tôn Nữ" : "Phước Tôn Thất";
  const char *middle = pick_middle (random, sex);
  const char *first = pick_given (random, sex);

  self->text = g_strjoin (" ", self->family, branch, middle, "Mẫu", first, pick_given (random, sex), NULL);
}

static void
write_two_ways (VcDemoName *self,
                VcRandom   *random,
                VcSex       sex)
{
  const char * const *given;
  const char         *middle = pick_middle (random, sex);
  const char         *mark = PICK (random, invented);
  guint               way = vc_random_below (random, 2);

  given = sex == VC_SEX_FEMALE ? PICK (random, two_ways_female) : PICK (random, two_ways_male);

  self->text = g_strjoin (" ", self->family, middle, mark, given[way], NULL);
  self->other_way = g_strjoin (" ", self->family, middle, mark, given[1 - way], NULL);
}

static void
write_highland (VcDemoName *self,
                VcRandom   *random,
                VcSex       sex)
{
  const char *prefix = sex == VC_SEX_FEMALE ? "H'" : "Y ";
  const char *given = PICK (random, highland_givens);

  self->family = NULL;
  self->text = g_strdup_printf ("%sMẫu %s %s", prefix, given, PICK (random, highland_clans));
}

static void
write_foreign (VcDemoName *self,
               VcRandom   *random,
               VcSex       sex)
{
  const char *given = sex == VC_SEX_FEMALE ? PICK (random, foreign_female) : PICK (random, foreign_male);

  self->family = NULL;
  self->text = g_strdup_printf ("%s %s", given, PICK (random, foreign_families));
}

/**
 * vc_demo_name_new:
 * @random: where chance comes from
 * @style: what kind of name
 * @sex: male or female
 * @family: (nullable): the family name, from another's `family`; %NULL for any
 *
 * Returns: (transfer full): an invented name, NFC
 */
VcDemoName *
vc_demo_name_new (VcRandom        *random,
                  VcDemoNameStyle  style,
                  VcSex            sex,
                  const char      *family)
{
  g_autoptr (VcDemoName) self = g_new0 (VcDemoName, 1);

  self->family = family != NULL ? family : PICK (random, families);

  switch (style)
    {
    case VC_DEMO_NAME_USUAL:
      write_usual (self, random, sex);
      break;
    case VC_DEMO_NAME_LONG:
      write_long (self, random, sex);
      break;
    case VC_DEMO_NAME_TWO_WAYS:
      write_two_ways (self, random, sex);
      break;
    case VC_DEMO_NAME_HIGHLAND:
      write_highland (self, random, sex);
      break;
    case VC_DEMO_NAME_FOREIGN:
      write_foreign (self, random, sex);
      break;
    }

  return g_steal_pointer (&self);
}

/**
 * vc_demo_name_free:
 * @self: (transfer full): a name
 */
void
vc_demo_name_free (VcDemoName *self)
{
  g_free (self->text);
  g_free (self->other_way);
  g_free (self);
}

/**
 * vc_demo_name_dup_unmarked:
 * @name: a name
 *
 * Returns: (transfer full): the name as someone types it who has no Vietnamese
 *   keyboard: "Do Thi Mau Hoa"
 */
char *
vc_demo_name_dup_unmarked (const char *name)
{
  g_autofree char *parts = g_utf8_normalize (name, -1, G_NORMALIZE_NFD);
  GString         *bare = g_string_new (NULL);

  for (const char *at = parts; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      /* Đ is a letter of its own, not a D with a mark. */
      if (letter == 0x110 || letter == 0x111)
        g_string_append_c (bare, letter == 0x110 ? 'D' : 'd');
      else if (g_unichar_combining_class (letter) == 0)
        g_string_append_unichar (bare, letter);
    }

  return g_string_free (bare, FALSE);
}

/**
 * vc_demo_name_dup_email:
 * @name: a name
 * @nth: which person
 *
 * Returns: (transfer full): an address nobody else has, at a domain that
 *   receives no mail (RFC 2606)
 */
char *
vc_demo_name_dup_email (const char *name,
                        guint       nth)
{
  g_autofree char *bare = vc_demo_name_dup_unmarked (name);
  GString         *address = g_string_new (NULL);

  for (const char *at = bare; *at != '\0'; at++)
    {
      if (*at == ' ')
        g_string_append_c (address, '.');
      else if (g_ascii_isalpha (*at))
        g_string_append_c (address, g_ascii_tolower (*at));
    }

  g_string_append_printf (address, ".%04u@example.com", nth);
  return g_string_free (address, FALSE);
}
