/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-form-text.h"

#include "vc-form-font.h"

#include <pango/pangocairo.h>
#include <string.h>

/* Many forms in one job say mostly the same. The words that are the form's own
 * are broken into lines once; what citizens filed is never kept. */
#define MAX_FIXED 256

/* What a thread lays its texts out in. */
typedef struct
{
  PangoContext *context;
  GHashTable   *fixed;     /* of PangoLayout, by style, width and text */
} Setting;

static void
setting_free (gpointer data)
{
  Setting *self = data;

  g_hash_table_unref (self->fixed);
  g_object_unref (self->context);
  g_free (self);
}

static GPrivate settings = G_PRIVATE_INIT (setting_free);

/* One layout for screen, printer and PDF: nothing may be moved to a pixel. */
static PangoContext *
create_context (void)
{
  PangoContext         *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_resolution (context, 72.0);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("vi"));
  cairo_font_options_destroy (options);
  return context;
}

static Setting *
get_setting (void)
{
  Setting *self = g_private_get (&settings);

  if (self != NULL)
    return self;

  self = g_new0 (Setting, 1);
  self->context = create_context ();
  self->fixed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_private_set (&settings, self);
  return self;
}

/* Where a number or an address is broken no hyphen is written: it would be read
 * as part of it. */
static void
set_attributes (PangoLayout *layout,
                const char  *label)
{
  PangoAttrList  *attributes = pango_attr_list_new ();
  PangoAttribute *bold;

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  if (label != NULL)
    {
      bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
      bold->start_index = (guint) strlen (label);
      pango_attr_list_insert (attributes, bold);
    }

  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/**
 * vc_form_text_shape:
 * @style: how it looks
 * @label: (nullable): words before the text, plain; the text is bold then
 * @text: the text
 * @width: the widest a line may be
 *
 * Returns: (transfer full): the text, broken into lines; they belong to this
 *   thread
 */
PangoLayout *
vc_form_text_shape (const VcFormStyle *style,
                    const char        *label,
                    const char        *text,
                    double             width)
{
  PangoContext *context = get_setting ()->context;
  PangoLayout  *layout = pango_layout_new (context);
  g_autofree char *given = g_strconcat (label != NULL ? label : "", text, NULL);
  /* Fonts have one glyph for ễ; of its parts they would draw three. */
  g_autofree char *whole = g_utf8_normalize (given, -1, G_NORMALIZE_NFC);
  const VcFormFont     *chosen = vc_form_font_choose (pango_context_get_font_map (context));
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, chosen->family);
  pango_font_description_set_absolute_size (font, style->size * chosen->scale * PANGO_SCALE);
  pango_font_description_set_weight (font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (font, style->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  pango_layout_set_text (layout, whole, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, style->alignment);
  pango_layout_set_justify (layout, style->justified);
  pango_layout_set_indent (layout, (int) (style->indent * PANGO_SCALE));

  set_attributes (layout, label);
  return layout;
}

/**
 * vc_form_text_shape_fixed:
 * @style: how it looks
 * @text: words of a form, with nothing in them that anyone filed
 * @width: the widest a line may be
 *
 * Returns: (transfer full): the text, broken into lines, perhaps those of an
 *   earlier form
 */
PangoLayout *
vc_form_text_shape_fixed (const VcFormStyle *style,
                          const char        *text,
                          double             width)
{
  GHashTable      *fixed = get_setting ()->fixed;
  g_autofree char *key = g_strdup_printf ("%p %d %s", (gconstpointer) style, (int) width, text);
  PangoLayout     *layout = g_hash_table_lookup (fixed, key);

  if (layout != NULL)
    return g_object_ref (layout);

  if (g_hash_table_size (fixed) >= MAX_FIXED)
    g_hash_table_remove_all (fixed);

  layout = vc_form_text_shape (style, NULL, text, width);
  g_hash_table_insert (fixed, g_steal_pointer (&key), g_object_ref (layout));
  return layout;
}

/**
 * vc_form_text_get_height:
 * @text: a text broken into lines
 *
 * Returns: how high they are
 */
double
vc_form_text_get_height (PangoLayout *text)
{
  int height;

  pango_layout_get_size (text, NULL, &height);
  return (double) height / PANGO_SCALE;
}
