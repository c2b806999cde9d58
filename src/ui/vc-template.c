/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-template.h"

/* The innermost first: whoever watches from inside looks at what is around.
 * What is inside other widgets than boxes is their own. */
static void
end_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    {
      g_object_ref (child);
      if (GTK_IS_BOX (child))
        end_children (child);
      gtk_widget_unparent (child);
      g_object_run_dispose (G_OBJECT (child));
      g_object_unref (child);
    }
}

/**
 * vc_template_dispose:
 * @widget: a widget whose template binds properties to its own
 * @type: its type
 *
 * As gtk_widget_dispose_template(), for a template with `<binding>`s; none may
 * be on the widget itself. A binding whose end outlives the widget, because
 * somebody else holds a reference to it, would have GTK 4.8 take its weak
 * references back from a widget that is telling them already, and then use
 * what was freed. So the ends go first.
 */
void
vc_template_dispose (GtkWidget *widget,
                     GType      type)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  end_children (widget);
  gtk_widget_dispose_template (widget, type);
}
