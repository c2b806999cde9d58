/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-case-page.h"

#include "vc-config.h"

struct _VcCasePage
{
  GtkWidget      parent_instance;

  VcDeclaration *declaration;
};

G_DEFINE_FINAL_TYPE (VcCasePage, vc_case_page, GTK_TYPE_WIDGET)

enum
{
  PROP_DECLARATION = 1,
  N_PROPERTIES,
};

enum
{
  MESSAGE,
  DONE,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
vc_case_page_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  VcCasePage *self = VC_CASE_PAGE (object);

  switch (property_id)
    {
    case PROP_DECLARATION:
      g_value_set_object (value, self->declaration);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_case_page_dispose (GObject *object)
{
  VcCasePage *self = VC_CASE_PAGE (object);

  g_clear_object (&self->declaration);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_CASE_PAGE);

  G_OBJECT_CLASS (vc_case_page_parent_class)->dispose (object);
}

static void
vc_case_page_class_init (VcCasePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vc_case_page_get_property;
  object_class->dispose = vc_case_page_dispose;

  properties[PROP_DECLARATION] = g_param_spec_object ("declaration", NULL, NULL, G_TYPE_OBJECT,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[MESSAGE] = g_signal_new ("message", VC_TYPE_CASE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DONE] = g_signal_new ("done", VC_TYPE_CASE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_OBJECT);
  signals[FAILED] = g_signal_new ("failed", VC_TYPE_CASE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);

  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-case-page.ui"));
}

static void
vc_case_page_init (VcCasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_case_page_new:
 *
 * Returns: (transfer floating): an empty page
 */
GtkWidget *
vc_case_page_new (void)
{
  return g_object_new (VC_TYPE_CASE_PAGE, NULL);
}

/**
 * vc_case_page_set_session:
 * @self: a page
 * @session: (nullable): who works here, or %NULL to blank everything
 * @list: (nullable): what central has for them
 *
 * Hands the page its officer.
 */
void
vc_case_page_set_session (VcCasePage        *self,
                          VcSession         *session,
                          VcDeclarationList *list)
{
  g_return_if_fail (VC_IS_CASE_PAGE (self));
}

/**
 * vc_case_page_open:
 * @self: a page
 * @declaration: what to show
 *
 * Claims the declaration and shows it. A refusal opens for review, without a
 * claim, when the officer may review it. An undecided case that is already on
 * the page is parked first.
 */
void
vc_case_page_open (VcCasePage    *self,
                   VcDeclaration *declaration)
{
  g_return_if_fail (VC_IS_CASE_PAGE (self));

  if (g_set_object (&self->declaration, declaration))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DECLARATION]);
}

/**
 * vc_case_page_get_declaration:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the declaration on the page
 */
VcDeclaration *
vc_case_page_get_declaration (VcCasePage *self)
{
  g_return_val_if_fail (VC_IS_CASE_PAGE (self), NULL);

  return self->declaration;
}

/**
 * vc_case_page_activate:
 * @self: a page
 * @action_name: one of the page's actions: `case.*`, `photo.*`, `check.*`
 *
 * Runs an action.
 *
 * Returns: whether it was possible
 */
gboolean
vc_case_page_activate (VcCasePage *self,
                       const char *action_name)
{
  g_return_val_if_fail (VC_IS_CASE_PAGE (self), FALSE);

  return gtk_widget_activate_action (GTK_WIDGET (self), action_name, NULL);
}
