/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-documents.h"

#include "vc-random.h"

/*
 * Papers of random cases, and of those with the longest values the contract
 * allows. VC_RANDOM_PAPERS says how many, 50 unless it is set; tests/soak has
 * ten times as many.
 */

#define SEED 5
#define USUAL_PAPERS 50

static const char * const syllables[] = {
  "Nguyễn", "Thị", "Ngọc", "Khuê", "Ý", "Ỷ", "Thuỵ", "Nghiêng", "Trường", "Mẫu", "Ạ", "Đỗ", "Huỳnh", "Thử", "Nghiệm",
  "H’Hen", "A", "i", "Wjjjjjjjjjjjjjjjj", "khúckhuỷu", "99/99/99", "Phường", "Ñ", "Quốc",
};

/* A case, and what it is made of. */
typedef struct
{
  VcTestFiled  filed;
  GPtrArray   *texts;   /* of char */
  GPtrArray   *lines;
} Case;

/* A text of at most so many letters; sometimes of just as many. */
static const char *
invent (Case     *self,
        VcRandom *random,
        guint     max,
        gboolean  spaces)
{
  GString *text = g_string_new (NULL);
  guint    length = 1 + (vc_random_below (random, 3) == 0 ? max - 1 : vc_random_below (random, MIN (max, 60)));
  char    *cut;

  while ((guint) g_utf8_strlen (text->str, -1) < length)
    {
      if (text->len > 0 && spaces)
        g_string_append_c (text, ' ');
      g_string_append (text, syllables[vc_random_below (random, G_N_ELEMENTS (syllables))]);
    }

  cut = g_utf8_substring (text->str, 0, (glong) length);
  g_string_free (text, TRUE);
  g_strchomp (cut);
  g_ptr_array_add (self->texts, cut);
  return cut;
}

static void
invent_lines (Case     *self,
              VcRandom *random)
{
  for (guint field = 0; field < VC_N_ADJUSTED_FIELDS; field++)
    if (vc_random_below (random, 2) == 0)
      {
        const char *before = vc_random_below (random, 3) == 0 ? NULL : invent (self, random, 500, TRUE);
        const char *after = invent (self, random, 500, vc_random_below (random, 2) == 0);

        g_ptr_array_add (self->lines, vc_adjustment_new (field, before, after));
      }
}

static void
invent_case (Case     *self,
             VcRandom *random)
{
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
  self->filed = (VcTestFiled) {
    .name = invent (self, random, 200, vc_random_below (random, 4) != 0),
    .bhxh_code = invent (self, random, 20, FALSE),
    .number = invent (self, random, 40, FALSE),
    .detail = invent (self, random, 300, TRUE),
    .old_scheme = vc_random_below (random, 2) == 0,
    .email = vc_random_below (random, 2) == 0 ? invent (self, random, 200, FALSE) : NULL,
    .genuine = vc_random_below (random, 2) == 0,
    .kind = vc_random_below (random, 3),
    .subject = vc_random_below (random, 3),
    .state = vc_random_below (random, VC_N_DECLARATION_STATES),
    .serial = invent (self, random, 80, FALSE),
    .contact_person = invent (self, random, 200, TRUE),
    .guardian = invent (self, random, 200, TRUE),
    .stop_reason = invent (self, random, 500, TRUE),
  };

  if (self->filed.kind != VC_REQUEST_ADJUST)
    return;

  invent_lines (self, random);
  self->filed.adjustments = self->lines;
}

static void
clear_case (Case *self)
{
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->lines);
}

static void
check_papers (const VcTestFiled *filed)
{
  g_autoptr (VcDocument) form = vc_test_paper_form (filed);
  g_autoptr (VcDocument) copy = vc_test_archive (filed, 1);

  vc_test_paper_assert_clear (form);
  vc_test_paper_assert_clear (copy);
  for (int i = 0; i < VC_N_TEST_SLIPS; i++)
    {
      g_autoptr (VcDocument) slip = vc_test_slip ((VcTestSlip) i, filed);

      if (slip != NULL)
        vc_test_paper_assert_clear (slip);
    }
}

static guint
count_papers (void)
{
  const char *wanted = g_getenv ("VC_RANDOM_PAPERS");

  return wanted != NULL ? (guint) g_ascii_strtoull (wanted, NULL, 10) : USUAL_PAPERS;
}

START_TEST (nothing_overlaps_whatever_was_filed)
{
  g_autoptr (VcRandom) random = vc_random_new_seeded (SEED);
  guint n_papers = count_papers ();

  for (guint i = 0; i < n_papers; i++)
    {
      Case invented;

      invent_case (&invented, random);
      check_papers (&invented.filed);
      clear_case (&invented);
    }
}
END_TEST

/* As long as the contract allows, with spaces and without. */
START_TEST (nothing_overlaps_where_everything_is_as_long_as_it_may_be)
{
  const char      *word = _i % 2 == 0 ? "Nghiêng " : "Nghiêng-";
  g_autoptr (GString) longest = g_string_new (NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *name = NULL, *code = NULL, *number = NULL, *serial = NULL, *reason = NULL;

  while (g_utf8_strlen (longest->str, -1) < 500)
    g_string_append (longest, word);
  name = g_utf8_substring (longest->str, 0, 200);
  code = g_utf8_substring (longest->str, 0, 20);
  number = g_utf8_substring (longest->str, 0, 40);
  serial = g_utf8_substring (longest->str, 0, 80);
  reason = g_utf8_substring (longest->str, 0, 500);
  for (guint field = 0; field < VC_N_ADJUSTED_FIELDS; field++)
    g_ptr_array_add (lines, vc_adjustment_new (field, reason, reason));

  check_papers (&(VcTestFiled) {
    .name = name, .bhxh_code = code, .number = number, .detail = reason, .old_scheme = TRUE, .email = name,
    .kind = (VcRequestKind) (_i / 2 % 3), .subject = (VcSubjectType) (_i / 6), .serial = serial,
    .state = VC_DECLARATION_REFUSAL_CONFIRMED, .contact_person = name, .guardian = name, .adjustments = lines,
    .stop_reason = reason });
}
END_TEST

TCase *
test_random_new (void)
{
  TCase *tcase = tcase_create ("random");

  tcase_set_timeout (tcase, 600);
  tcase_add_test (tcase, nothing_overlaps_whatever_was_filed);
  tcase_add_loop_test (tcase, nothing_overlaps_where_everything_is_as_long_as_it_may_be, 0, 18);
  return tcase;
}
