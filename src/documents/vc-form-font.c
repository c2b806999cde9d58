/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-form-font.h"

/* State papers are in Times New Roman; Tinos is as wide to the letter. All of
 * these have every Vietnamese letter. Liberation Serif, which fontconfig offers
 * for Times New Roman, has not: it would take ễ from another font in the middle
 * of a word, so only what is really installed counts. */
static const VcFormFont fonts[] = {
  { "Times New Roman", 1.0 },
  { "Tinos", 1.0 },
  { "Noto Serif", 0.885 },
  { "DejaVu Serif", 0.83 },
};

static const VcFormFont any_serif = { "serif", 0.885 };

static gboolean
has_family (PangoFontMap *map,
            const char   *name)
{
  g_autofree PangoFontFamily **installed = NULL;
  int n_installed;

  pango_font_map_list_families (map, &installed, &n_installed);
  for (int i = 0; i < n_installed; i++)
    if (g_strcmp0 (pango_font_family_get_name (installed[i]), name) == 0)
      return TRUE;

  return FALSE;
}

static const VcFormFont *
find_font (PangoFontMap *map)
{
  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    if (has_family (map, fonts[i].family))
      return &fonts[i];

  return &any_serif;
}

/**
 * vc_form_font_choose:
 * @map: the fonts there are
 *
 * Looks once: a font that is installed while the program runs counts from its
 * next start.
 *
 * Returns: (transfer none): the font forms are printed in
 */
const VcFormFont *
vc_form_font_choose (PangoFontMap *map)
{
  static const VcFormFont *chosen;

  if (g_once_init_enter (&chosen))
    g_once_init_leave (&chosen, find_font (map));

  return chosen;
}
