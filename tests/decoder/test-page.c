/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-decoder.h"
#include "vc-decoder-frame.h"
#include "vc-page-size.h"

#include <math.h>

static const struct
{
  double   width;
  double   height;
  gboolean possible;
  int      pixels_across;
  int      pixels_down;
} sizes[] = {
  { 595.276, 841.89,  TRUE,  2480,  3507 },
  { 72,      72,      TRUE,  300,   300  },
  { 0.24,    0.24,    TRUE,  1,     1    },
  { 14400,   14400,   TRUE,  6324,  6324 },
  { 14400,   72,      TRUE,  16384, 81   },
  { 1e9,     1e9,     TRUE,  6324,  6324 },
  { 1e300,   1e-300,  FALSE, 0,     0    },
  { 1e9,     1,       FALSE, 0,     0    },
  { 1e300,   1e300,   FALSE, 0,     0    },
  { 0,       100,     FALSE, 0,     0    },
  { 100,     -100,    FALSE, 0,     0    },
  { NAN,     100,     FALSE, 0,     0    },
  { 100,     INFINITY, FALSE, 0,    0    },
};

START_TEST (a_page_has_300_pixels_to_an_inch_or_as_many_as_fit)
{
  VcPageSize size;

  ck_assert_int_eq (vc_page_size_choose (&size, sizes[_i].width, sizes[_i].height), sizes[_i].possible);
  if (!sizes[_i].possible)
    return;

  ck_assert_int_eq (size.width, sizes[_i].pixels_across);
  ck_assert_int_eq (size.height, sizes[_i].pixels_down);
  ck_assert_int_le (MAX (size.width, size.height), VC_DECODER_MAX_SIDE);
  ck_assert_int_le ((gint64) size.width * size.height, VC_DECODER_MAX_PIXELS);
}
END_TEST

TCase *
test_page_case (void)
{
  TCase *tcase = tcase_create ("page");

  tcase_add_loop_test (tcase, a_page_has_300_pixels_to_an_inch_or_as_many_as_fit, 0, G_N_ELEMENTS (sizes));

  return tcase;
}
