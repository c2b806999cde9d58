/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-curtain.h"

/*
 * Puts another page before the work, and the work back as it was.
 *
 * The work's widgets stay as they are and are only hidden: invisible, so that
 * a screen reader does not find them either. What lies over the window is
 * closed, as if the officer had cancelled it: a dialog that came back would
 * ask about a moment that has passed.
 */
struct _VcCurtain
{
  GObject    parent_instance;

  GtkStack  *pages;       /* these three borrowed: the curtain hangs in their window */
  GtkWidget *work;
  GtkWidget *cover;

  gboolean   drawn;
  GtkWidget *focus;       /* borrowed; weak; where the officer was */
  int        selection;   /* in a line of text: where its selection began */
  int        cursor;
};

G_DEFINE_FINAL_TYPE (VcCurtain, vc_curtain, G_TYPE_OBJECT)

static GtkWindow *
get_window (VcCurtain *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->pages)));
}

static void
close_other_windows (VcCurtain *self)
{
  GtkWindow  *window = get_window (self);
  GListModel *toplevels = gtk_window_get_toplevels ();
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);

  /* The list changes while they close. */
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (toplevels, i);

      if (other != window && gtk_widget_get_visible (GTK_WIDGET (other)))
        g_ptr_array_add (others, g_steal_pointer (&other));
    }

  /* The last one stands on top of those before it. */
  for (guint i = others->len; i > 0; i--)
    {
      GtkWindow *other = g_ptr_array_index (others, i - 1);

      gtk_window_close (other);
      gtk_widget_set_visible (GTK_WIDGET (other), FALSE);
    }
}

/* Menus and what has dropped down are surfaces of their own. */
static void
close_popovers (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_get_visible (child))
        continue;

      if (GTK_IS_POPOVER (child))
        gtk_popover_popdown (GTK_POPOVER (child));
      else
        close_popovers (child);
    }
}

static void
remember_focus (VcCurtain *self)
{
  GtkWidget *focus = gtk_window_get_focus (get_window (self));

  if (focus != NULL && !gtk_widget_is_ancestor (focus, self->work))
    focus = NULL;

  g_set_weak_pointer (&self->focus, focus);
  if (focus != NULL && GTK_IS_EDITABLE (focus))
    g_object_get (focus, "selection-bound", &self->selection, "cursor-position", &self->cursor, NULL);
}

/* Nowhere is a place too: letters answer checks there, and must not go into
 * the first entry the toolkit finds. */
static void
restore_focus (VcCurtain *self)
{
  gtk_window_set_focus (get_window (self), self->focus);

  /* An entry selects all of itself when it gets the focus. */
  if (self->focus != NULL && GTK_IS_EDITABLE (self->focus))
    gtk_editable_select_region (GTK_EDITABLE (self->focus), self->selection, self->cursor);

  g_clear_weak_pointer (&self->focus);
}

static void
vc_curtain_dispose (GObject *object)
{
  g_clear_weak_pointer (&VC_CURTAIN (object)->focus);

  G_OBJECT_CLASS (vc_curtain_parent_class)->dispose (object);
}

static void
vc_curtain_class_init (VcCurtainClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_curtain_dispose;
}

static void
vc_curtain_init (VcCurtain *self)
{
}

/**
 * vc_curtain_new:
 * @pages: where both pages are, in a window
 * @work: the page that may have to be hidden
 * @cover: the page that is shown then
 *
 * Returns: (transfer full): a curtain that is open
 */
VcCurtain *
vc_curtain_new (GtkStack  *pages,
                GtkWidget *work,
                GtkWidget *cover)
{
  VcCurtain *self;

  g_return_val_if_fail (GTK_IS_STACK (pages), NULL);
  g_return_val_if_fail (gtk_widget_is_ancestor (work, GTK_WIDGET (pages)), NULL);
  g_return_val_if_fail (gtk_widget_is_ancestor (cover, GTK_WIDGET (pages)), NULL);

  self = g_object_new (VC_TYPE_CURTAIN, NULL);
  self->pages = pages;
  self->work = work;
  self->cover = cover;
  return self;
}

/**
 * vc_curtain_draw:
 * @self: a curtain
 *
 * Hides the work and all that lies over it, in this very moment.
 */
void
vc_curtain_draw (VcCurtain *self)
{
  g_return_if_fail (VC_IS_CURTAIN (self));

  if (self->drawn)
    return;

  self->drawn = TRUE;
  close_popovers (self->work);
  close_other_windows (self);
  remember_focus (self);

  /* In this order: an entry that vanishes with the focus in it complains, and a
   * stack whose page vanishes shows another of its own choice. */
  gtk_window_set_focus (get_window (self), NULL);
  gtk_stack_set_visible_child (self->pages, self->cover);
  gtk_widget_set_visible (self->work, FALSE);
  gtk_widget_grab_focus (self->cover);
}

/**
 * vc_curtain_open:
 * @self: a curtain
 *
 * Shows the work as it was, the cursor included.
 */
void
vc_curtain_open (VcCurtain *self)
{
  g_return_if_fail (VC_IS_CURTAIN (self));

  if (!self->drawn)
    return;

  self->drawn = FALSE;
  gtk_window_set_focus (get_window (self), NULL);
  gtk_widget_set_visible (self->work, TRUE);
  gtk_stack_set_visible_child (self->pages, self->work);
  restore_focus (self);
}

/**
 * vc_curtain_take_down:
 * @self: a curtain
 *
 * For when there is no work any more: the cover stays until another page is
 * shown, and the focus is forgotten.
 */
void
vc_curtain_take_down (VcCurtain *self)
{
  g_return_if_fail (VC_IS_CURTAIN (self));

  if (!self->drawn)
    return;

  self->drawn = FALSE;
  g_clear_weak_pointer (&self->focus);
  gtk_widget_set_visible (self->work, TRUE);
}

/**
 * vc_curtain_is_drawn:
 * @self: a curtain
 *
 * Returns: whether the work is out of sight
 */
gboolean
vc_curtain_is_drawn (VcCurtain *self)
{
  g_return_val_if_fail (VC_IS_CURTAIN (self), FALSE);

  return self->drawn;
}
