/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-tile.h"

#include "vc-config.h"
#include "vc-error-text.h"
#include "vc-image-faults.h"

#include <glib/gi18n-lib.h>

/* What comes sooner needs no word about its coming. */
#define PATIENCE_MS 400

/* Of a covered photo, so many pixels are decoded: a face is three of them
 * wide, and nobody's. */
#define COVER_SIDE 12

struct _VcPhotoTile
{
  GtkWidget      parent_instance;

  VcPhotoSource *source;     /* NULL while the tile speaks for itself */
  char          *caption;
  guint          patience_id;  /* until it is waited for aloud */
  char          *waited_for;

  GtkLabel      *name;
  GtkLabel      *look;
  GtkWidget     *linked;
  GtkWidget     *frame;      /* around the photo, without its name */
  VcPhotoCanvas *canvas;
  GtkPicture    *cover;
  VcPhotoSource *covered;    /* what is under the cover, or NULL */
  GCancellable  *covering;   /* until the cover is there */
  GtkWidget     *renewed;
  GtkWidget     *pointer;    /* points out what may be wrong with the photo */
  GtkLabel      *faults;
  GtkLabel      *note;
  GtkWidget     *word;
  GtkImage      *icon;
  GtkSpinner    *spinner;
  GtkLabel      *title;
  GtkLabel      *text;
};

G_DEFINE_FINAL_TYPE (VcPhotoTile, vc_photo_tile, GTK_TYPE_WIDGET)

enum
{
  PROP_CAPTION = 1,
  N_PROPERTIES,
};

enum
{
  SHOWN,
  FAILED,
  MOVED,
  CHANGED_LOOK,
  POINTED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
set_name (gpointer    widget,
          const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static const char *
icon_for_voice (VcPhotoWord voice)
{
  switch (voice)
    {
    case VC_PHOTO_WORD_CALM:
      return "security-high-symbolic";
    case VC_PHOTO_WORD_BUSY:
      return NULL;
    case VC_PHOTO_WORD_WARNING:
      return "dialog-warning-symbolic";
    }

  g_return_val_if_reached (NULL);
}

/* How the photo is looked at, as far as it is not as it was taken. */
static void
show_look (VcPhotoTile *self)
{
  VcPhotoLook look = vc_photo_canvas_get_look (self->canvas);
  g_autoptr (GString) text = g_string_new (NULL);

  if (look.tone.brightness != 0)
    /* Translators: how many steps brighter or darker a photo is shown. */
    g_string_append_printf (text, _("light %+d"), look.tone.brightness);
  if (look.tone.contrast != 0)
    {
      g_string_append (text, text->len > 0 ? " · " : "");
      /* Translators: how many steps more or less contrast a photo has. */
      g_string_append_printf (text, _("contrast %+d"), look.tone.contrast);
    }
  if (look.quarters != 0)
    g_string_append_printf (text, "%s%u°", text->len > 0 ? " · " : "", look.quarters * 90);
  if (look.zoom > 1)
    {
      g_string_append (text, text->len > 0 ? " · " : "");
      g_string_append_printf (text, "%.0f %%", look.zoom * 100);
    }

  gtk_label_set_label (self->look, text->str);
}

/* Only pointed out: whether it matters is for the officer to judge. */
static char *
dup_faults (VcPhotoTile *self)
{
  static const struct
  {
    VcImageFaults fault;
    const char   *words;
  } all[] = {
    { VC_IMAGE_BLURRED, N_("may be blurred") },
    { VC_IMAGE_DARK, N_("rather dark") },
    { VC_IMAGE_OVEREXPOSED, N_("rather overexposed") },
    { VC_IMAGE_SMALL, N_("few pixels") },
  };
  VcImage      *image = vc_photo_canvas_get_image (self->canvas);
  VcImageFaults faults = image != NULL ? vc_image_get_faults (image) : 0;
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    if ((faults & all[i].fault) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", _(all[i].words));

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static char *
dup_shown_name (VcPhotoTile *self,
                const char  *faults,
                int          width,
                int          height)
{
  if (faults != NULL)
    /* Translators: the name of a photo for a screen reader: which photo, its
     * width, its height, and what may be wrong with it. */
    return g_strdup_printf (_("%s, shown, %d×%d, %s"), self->caption, width, height, faults);

  /* Translators: the name of a photo for a screen reader: which photo, its
   * width, its height. */
  return g_strdup_printf (_("%s, shown, %d×%d"), self->caption, width, height);
}

static void
canvas_shown_cb (VcPhotoTile *self,
                 int          width,
                 int          height)
{
  g_autofree char *faults = dup_faults (self);
  g_autofree char *name = dup_shown_name (self, faults, width, height);

  gtk_label_set_label (self->faults, faults != NULL ? faults : "");
  gtk_widget_set_visible (self->pointer, faults != NULL);

  g_clear_handle_id (&self->patience_id, g_source_remove);
  gtk_widget_set_visible (self->word, FALSE);
  gtk_spinner_stop (self->spinner);
  set_name (self->canvas, name);
  set_name (self, name);
  show_look (self);
  g_signal_emit (self, signals[SHOWN], 0);
}

static void
canvas_failed_cb (VcPhotoTile *self,
                  GError      *error)
{
  g_message ("photo %s cannot be shown: %s",
             vc_photo_get_sha256 (vc_photo_source_get_photo (self->source)), error->message);
  g_signal_emit (self, signals[FAILED], 0, error);
  vc_photo_tile_say (self, VC_PHOTO_WORD_WARNING, _("This photograph cannot be shown"), vc_error_text_get (error));
}

static void
canvas_moved_cb (VcPhotoTile *self)
{
  g_signal_emit (self, signals[MOVED], 0);
}

static void
canvas_changed_look_cb (VcPhotoTile *self)
{
  show_look (self);
  g_signal_emit (self, signals[CHANGED_LOOK], 0);
}

static void
canvas_pointed_cb (VcPhotoTile *self)
{
  g_signal_emit (self, signals[POINTED], 0);
}

static void
vc_photo_tile_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  VcPhotoTile *self = VC_PHOTO_TILE (object);

  switch (property_id)
    {
    case PROP_CAPTION:
      g_value_set_string (value, self->caption);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_photo_tile_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  VcPhotoTile *self = VC_PHOTO_TILE (object);

  switch (property_id)
    {
    case PROP_CAPTION:
      vc_photo_tile_set_caption (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_photo_tile_dispose (GObject *object)
{
  VcPhotoTile *self = VC_PHOTO_TILE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->patience_id, g_source_remove);
  g_cancellable_cancel (self->covering);
  g_clear_object (&self->covering);
  g_clear_object (&self->covered);
  g_clear_object (&self->source);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_PHOTO_TILE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vc_photo_tile_parent_class)->dispose (object);
}

static void
vc_photo_tile_finalize (GObject *object)
{
  VcPhotoTile *self = VC_PHOTO_TILE (object);

  g_free (self->caption);
  g_free (self->waited_for);

  G_OBJECT_CLASS (vc_photo_tile_parent_class)->finalize (object);
}

static void
vc_photo_tile_class_init (VcPhotoTileClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vc_photo_tile_get_property;
  object_class->set_property = vc_photo_tile_set_property;
  object_class->dispose = vc_photo_tile_dispose;
  object_class->finalize = vc_photo_tile_finalize;

  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                  G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[SHOWN] = g_signal_new ("shown", VC_TYPE_PHOTO_TILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", VC_TYPE_PHOTO_TILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[MOVED] = g_signal_new ("moved", VC_TYPE_PHOTO_TILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[CHANGED_LOOK] = g_signal_new ("changed-look", VC_TYPE_PHOTO_TILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
  signals[POINTED] = g_signal_new ("pointed", VC_TYPE_PHOTO_TILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  g_type_ensure (VC_TYPE_PHOTO_CANVAS);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-photo-tile.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcPhotoTile, name);
  gtk_widget_class_bind_template_child (widget_class, VcPhotoTile, renewed);
  gtk_widget_class_bind_template_child (widget_class, VcPhotoTile, frame);
  gtk_widget_class_bind_template_child (widget_class, VcPhotoTile, cover);
  gtk_widget_class_bind_template_child (widget_class, VcPhotoTile, pointer);
  gtk_widget_class_bind_template_child (widget_class, VcPhotoTile, faults);
  gtk_widget_class_bind_template_child (widget_class, VcPhotoTile, note);
  gtk_widget_class_bind_template_child (widget_class, VcPhotoTile, look);
  gtk_widget_class_bind_template_child (widget_class, VcPhotoTile, linked);
  gtk_widget_class_bind_template_child (widget_class, VcPhotoTile, canvas);
  gtk_widget_class_bind_template_child (widget_class, VcPhotoTile, word);
  gtk_widget_class_bind_template_child (widget_class, VcPhotoTile, icon);
  gtk_widget_class_bind_template_child (widget_class, VcPhotoTile, spinner);
  gtk_widget_class_bind_template_child (widget_class, VcPhotoTile, title);
  gtk_widget_class_bind_template_child (widget_class, VcPhotoTile, text);
  gtk_widget_class_bind_template_callback (widget_class, canvas_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, canvas_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, canvas_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, canvas_changed_look_cb);
  gtk_widget_class_bind_template_callback (widget_class, canvas_pointed_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vc_photo_tile_init (VcPhotoTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_photo_tile_set_caption:
 * @self: a tile
 * @caption: which photo stands here
 *
 * Names the tile.
 */
void
vc_photo_tile_set_caption (VcPhotoTile *self,
                           const char  *caption)
{
  g_return_if_fail (VC_IS_PHOTO_TILE (self));

  if (g_strcmp0 (self->caption, caption) == 0)
    return;

  g_free (self->caption);
  self->caption = g_strdup (caption);
  gtk_label_set_label (self->name, caption);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAPTION]);
}

/**
 * vc_photo_tile_set_renewed:
 * @self: a tile
 * @renewed: whether the photo is another than the officer saw before
 *
 * Marks a photo that was filed anew.
 */
void
vc_photo_tile_set_renewed (VcPhotoTile *self,
                           gboolean     renewed)
{
  g_return_if_fail (VC_IS_PHOTO_TILE (self));

  gtk_widget_set_visible (self->renewed, renewed);
}

/**
 * vc_photo_tile_set_note:
 * @self: a tile
 * @note: (nullable): where the photo comes from, or %NULL for the citizen
 *
 * Writes on the photo who made it.
 */
void
vc_photo_tile_set_note (VcPhotoTile *self,
                        const char  *note)
{
  g_return_if_fail (VC_IS_PHOTO_TILE (self));

  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
}

/**
 * vc_photo_tile_set_linked:
 * @self: a tile
 * @linked: whether its photo is zoomed and moved together with others
 *
 * Links the photo to others, or frees it, and says so.
 */
void
vc_photo_tile_set_linked (VcPhotoTile *self,
                          gboolean     linked)
{
  g_return_if_fail (VC_IS_PHOTO_TILE (self));

  gtk_widget_set_visible (self->linked, linked);
  vc_photo_canvas_set_linked (self->canvas, linked);
}

static void
uncover (VcPhotoTile *self)
{
  g_cancellable_cancel (self->covering);
  g_clear_object (&self->covering);
  g_clear_object (&self->covered);
  gtk_picture_set_paintable (self->cover, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->cover), FALSE);
  gtk_widget_remove_css_class (self->word, "over-cover");
}

static void
forget_photo (VcPhotoTile *self)
{
  vc_photo_canvas_set_source (self->canvas, NULL, NULL);
  g_clear_object (&self->source);
  gtk_label_set_label (self->look, "");
  gtk_widget_set_visible (self->pointer, FALSE);
  g_clear_handle_id (&self->patience_id, g_source_remove);
  g_clear_pointer (&self->waited_for, g_free);
  uncover (self);
}

/* For a screen reader alone. */
static void
name_word (VcPhotoTile *self,
           const char  *title)
{
  /* Translators: for a screen reader: which photo, then why it is not there. */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), self->caption, title);

  set_name (self->canvas, name);
  set_name (self, name);
}

static void
speak (VcPhotoTile *self,
       VcPhotoWord  voice,
       const char  *title,
       const char  *text)
{
  gtk_image_set_from_icon_name (self->icon, icon_for_voice (voice));
  gtk_widget_set_visible (GTK_WIDGET (self->icon), voice != VC_PHOTO_WORD_BUSY);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), voice == VC_PHOTO_WORD_BUSY);
  gtk_spinner_set_spinning (self->spinner, voice == VC_PHOTO_WORD_BUSY);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->text, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text), text != NULL);

  if (voice == VC_PHOTO_WORD_WARNING)
    gtk_widget_add_css_class (self->word, "warned");
  else
    gtk_widget_remove_css_class (self->word, "warned");

  gtk_widget_set_visible (self->word, TRUE);
  name_word (self, title);
}

static gboolean
wait_aloud_cb (gpointer user_data)
{
  VcPhotoTile *self = user_data;

  self->patience_id = 0;
  speak (self, VC_PHOTO_WORD_BUSY, self->waited_for, NULL);
  return G_SOURCE_REMOVE;
}

/* Heard at once, and seen when it takes longer than usual. */
static void
wait_for (VcPhotoTile *self,
          const char  *title)
{
  name_word (self, title);
  gtk_widget_set_visible (self->word, FALSE);
  gtk_spinner_stop (self->spinner);

  g_free (self->waited_for);
  self->waited_for = g_strdup (title);
  self->patience_id = g_timeout_add (PATIENCE_MS, wait_aloud_cb, self);
}

/**
 * vc_photo_tile_show_photo:
 * @self: a tile
 * @source: a photo
 * @look: how to look at it
 *
 * Shows a photo as soon as it can be shown. One that is shown already stays as
 * it is looked at.
 */
void
vc_photo_tile_show_photo (VcPhotoTile       *self,
                          VcPhotoSource     *source,
                          const VcPhotoLook *look)
{
  g_return_if_fail (VC_IS_PHOTO_TILE (self));
  g_return_if_fail (VC_IS_PHOTO_SOURCE (source));

  if (self->source == source)
    return;

  forget_photo (self);
  self->source = g_object_ref (source);
  wait_for (self, _("The photograph is on its way"));
  vc_photo_canvas_set_source (self->canvas, source, look);
}

static void
covered_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (VcPhotoTile) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = vc_photo_source_decode_finish (VC_PHOTO_SOURCE (object), result, &error);
  g_autoptr (GdkTexture) texture = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Without it there is still the word. */
  g_clear_object (&self->covering);
  if (image == NULL)
    return;

  texture = gdk_memory_texture_new (vc_image_get_width (image), vc_image_get_height (image), GDK_MEMORY_R8G8B8,
                                    vc_image_get_pixels (image), vc_image_get_stride (image));
  gtk_picture_set_paintable (self->cover, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->cover), TRUE);
  gtk_widget_add_css_class (self->word, "over-cover");
}

/**
 * vc_photo_tile_cover:
 * @self: a tile
 * @source: a photo
 * @title: why it is covered
 * @text: (nullable): more about it
 *
 * Says why the photo is not shown, over a blur that shows nothing of it: no
 * more than a few pixels of it are ever decoded.
 */
void
vc_photo_tile_cover (VcPhotoTile   *self,
                     VcPhotoSource *source,
                     const char    *title,
                     const char    *text)
{
  const VcImageRequest request = { .width = COVER_SIDE, .height = COVER_SIDE };
  VcPhotoFile file = vc_photo_source_has_preview (source) ? VC_PHOTO_FILE_PREVIEW : VC_PHOTO_FILE_ORIGINAL;

  g_return_if_fail (VC_IS_PHOTO_TILE (self));
  g_return_if_fail (VC_IS_PHOTO_SOURCE (source));

  if (self->covered == source)
    return;

  forget_photo (self);
  self->covered = g_object_ref (source);
  speak (self, VC_PHOTO_WORD_CALM, title, text);
  self->covering = g_cancellable_new ();
  vc_photo_source_decode_async (source, file, &request, self->covering, covered_cb, g_object_ref (self));
}

/**
 * vc_photo_tile_blink:
 * @self: a tile
 * @other: (nullable): the tile whose photo to show here, or %NULL for its own
 *
 * Shows another photo in this one's place, under its own name.
 */
void
vc_photo_tile_blink (VcPhotoTile *self,
                     VcPhotoTile *other)
{
  g_return_if_fail (VC_IS_PHOTO_TILE (self));
  g_return_if_fail (other == NULL || VC_IS_PHOTO_TILE (other));

  vc_photo_canvas_blink (self->canvas, other != NULL ? other->canvas : NULL);
  gtk_label_set_label (self->name, other != NULL ? other->caption : self->caption);
  if (other != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "blinking");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "blinking");
}

/**
 * vc_photo_tile_say:
 * @self: a tile
 * @voice: how it is meant
 * @title: what stands in place of the photo
 * @text: (nullable): more about it
 *
 * Says why there is no photo.
 */
void
vc_photo_tile_say (VcPhotoTile *self,
                   VcPhotoWord  voice,
                   const char  *title,
                   const char  *text)
{
  g_return_if_fail (VC_IS_PHOTO_TILE (self));

  /* The same wait goes on. */
  if (voice == VC_PHOTO_WORD_BUSY && self->source == NULL && g_strcmp0 (self->waited_for, title) == 0)
    return;

  forget_photo (self);
  if (voice == VC_PHOTO_WORD_BUSY)
    wait_for (self, title);
  else
    speak (self, voice, title, text);
}

/**
 * vc_photo_tile_get_source:
 * @self: a tile
 *
 * Returns: (transfer none) (nullable): the photo it shows or will show
 */
VcPhotoSource *
vc_photo_tile_get_source (VcPhotoTile *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_TILE (self), NULL);

  return self->source;
}

/**
 * vc_photo_tile_get_canvas:
 * @self: a tile
 *
 * Returns: (transfer none): where the photo is drawn
 */
VcPhotoCanvas *
vc_photo_tile_get_canvas (VcPhotoTile *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_TILE (self), NULL);

  return self->canvas;
}

/**
 * vc_photo_tile_get_frame:
 * @self: a tile
 *
 * Returns: (transfer none): the part of the tile that the photo has
 */
GtkWidget *
vc_photo_tile_get_frame (VcPhotoTile *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_TILE (self), NULL);

  return self->frame;
}
