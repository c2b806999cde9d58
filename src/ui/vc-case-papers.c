/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-case-papers.h"

#include "vc-error-text.h"

#include <glib/gi18n-lib.h>

/*
 * Where the citizen's channel made the form, that form is shown, printed and
 * signed, to the byte; the program's own drawing stands beside it. Everywhere
 * else the program's own is the form.
 */
struct _VcCasePapers
{
  GObject         parent_instance;

  VcDeclaration  *declaration;
  VcSession      *session;
  GCancellable   *fetching;  /* NULL when nothing is on its way */
  VcCasePaper     paper;     /* which is looked at and printed */
  GBytes         *document;  /* that paper as PDF; NULL until it is here */
  GError         *error;     /* why it is not */

  VcPaperView    *view;      /* NULL unless it is looked at */
};

G_DEFINE_FINAL_TYPE (VcCasePapers, vc_case_papers, G_TYPE_OBJECT)

enum
{
  READY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_filed_form (VcCasePapers *self)
{
  return self->paper == VC_CASE_PAPER_FORM && vc_case_papers_is_filed (self);
}

static const char *
get_caption (VcCasePapers *self)
{
  if (self->paper != VC_CASE_PAPER_FORM)
    return vc_case_slip_get_word (self->declaration, self->paper);

  return vc_case_papers_is_filed (self) ? _("Form 01 as the citizen filed it: this is printed and signed")
                                        : _("Form 01, drawn by the program: this is printed and signed");
}

static void
show_paper (VcCasePapers *self)
{
  if (self->view != NULL)
    vc_paper_view_set_paper (self->view, get_caption (self), self->document, vc_case_papers_get_reason (self));
}

static void
ready (VcCasePapers *self)
{
  show_paper (self);
  g_signal_emit (self, signals[READY], 0);
}

static void
fetched_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (VcCasePapers) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) form = vc_api_client_get_form_finish (VC_API_CLIENT (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->fetching);
  self->document = g_steal_pointer (&form);
  self->error = g_steal_pointer (&error);
  ready (self);
}

static void
vc_case_papers_dispose (GObject *object)
{
  VcCasePapers *self = VC_CASE_PAPERS (object);

  vc_case_papers_close (self);
  g_clear_object (&self->declaration);
  g_clear_object (&self->session);
  g_clear_pointer (&self->document, g_bytes_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (vc_case_papers_parent_class)->dispose (object);
}

static void
vc_case_papers_class_init (VcCasePapersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_case_papers_dispose;

  signals[READY] = g_signal_new ("ready", VC_TYPE_CASE_PAPERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
vc_case_papers_init (VcCasePapers *self)
{
}

/**
 * vc_case_papers_new:
 * @declaration: the case on the screen
 * @session: the officer's session
 *
 * Returns: (transfer full): its papers, none of which is here yet
 */
VcCasePapers *
vc_case_papers_new (VcDeclaration *declaration,
                    VcSession     *session)
{
  VcCasePapers *self;

  g_return_val_if_fail (VC_IS_DECLARATION (declaration), NULL);
  g_return_val_if_fail (VC_IS_SESSION (session), NULL);

  self = g_object_new (VC_TYPE_CASE_PAPERS, NULL);
  self->declaration = g_object_ref (declaration);
  self->session = g_object_ref (session);
  return self;
}

/**
 * vc_case_papers_is_filed:
 * @self: a case's papers
 *
 * Returns: whether the form is the one that the citizen's channel made
 */
gboolean
vc_case_papers_is_filed (VcCasePapers *self)
{
  g_return_val_if_fail (VC_IS_CASE_PAPERS (self), FALSE);

  return vc_declaration_get_fields (self->declaration)->form_sha256 != NULL;
}

/**
 * vc_case_papers_fetch:
 * @self: a case's papers
 *
 * Has the form drawn, or fetched; "ready" says when it is here, or why it will
 * not be. What failed is tried again.
 */
void
vc_case_papers_fetch (VcCasePapers *self)
{
  g_return_if_fail (VC_IS_CASE_PAPERS (self));

  if (self->document != NULL || self->fetching != NULL)
    return;

  g_clear_error (&self->error);
  if (is_filed_form (self))
    {
      self->fetching = g_cancellable_new ();
      vc_api_client_get_form_async (vc_session_get_client (self->session), self->declaration, self->fetching,
                                    fetched_cb, g_object_ref (self));
      return;
    }

  self->document = vc_case_slip_draw (self->declaration, self->paper, self->session, &self->error);
  ready (self);
}

/**
 * vc_case_papers_get_document:
 * @self: a case's papers
 *
 * Returns: (transfer none) (nullable): the chosen paper as it is printed, a
 *   PDF, or %NULL until it is here
 */
GBytes *
vc_case_papers_get_document (VcCasePapers *self)
{
  g_return_val_if_fail (VC_IS_CASE_PAPERS (self), NULL);

  return self->document;
}

/**
 * vc_case_papers_get_kind:
 * @self: a case's papers
 *
 * Returns: the print ledger's word for the chosen paper
 */
const char *
vc_case_papers_get_kind (VcCasePapers *self)
{
  g_return_val_if_fail (VC_IS_CASE_PAPERS (self), NULL);

  return vc_case_slip_get_kind (self->declaration, self->paper);
}

/**
 * vc_case_papers_choose:
 * @self: a case's papers
 * @paper: which one is looked at and printed from now on
 *
 * Chooses a paper; at first it is the form.
 */
void
vc_case_papers_choose (VcCasePapers *self,
                       VcCasePaper   paper)
{
  g_return_if_fail (VC_IS_CASE_PAPERS (self));

  if (self->paper == paper)
    return;

  g_cancellable_cancel (self->fetching);
  g_clear_object (&self->fetching);
  g_clear_pointer (&self->document, g_bytes_unref);
  g_clear_error (&self->error);
  self->paper = paper;
}

/**
 * vc_case_papers_choose_next:
 * @self: a case's papers
 *
 * Chooses the next of those that are there, and after the last the first.
 */
void
vc_case_papers_choose_next (VcCasePapers *self)
{
  VcCasePaper paper;

  g_return_if_fail (VC_IS_CASE_PAPERS (self));

  paper = (self->paper + 1) % VC_N_CASE_PAPERS;
  while (!vc_case_slip_is_there (self->declaration, paper))
    paper = (paper + 1) % VC_N_CASE_PAPERS;
  vc_case_papers_choose (self, paper);
}

/**
 * vc_case_papers_get_reason:
 * @self: a case's papers
 *
 * Returns: (transfer none) (nullable): why the form is not here, as a
 *   sentence, or %NULL when nothing went wrong
 */
const char *
vc_case_papers_get_reason (VcCasePapers *self)
{
  g_return_val_if_fail (VC_IS_CASE_PAPERS (self), NULL);

  if (self->error == NULL)
    return NULL;

  return self->error->domain == G_IO_ERROR ? self->error->message : vc_error_text_get (self->error);
}

/**
 * vc_case_papers_show:
 * @self: a case's papers
 * @view: where to show them
 * @decoder: what makes pixels of them
 *
 * Shows the form as it is printed, and beside one that was filed the program's
 * own drawing of it.
 */
void
vc_case_papers_show (VcCasePapers   *self,
                     VcPaperView    *view,
                     VcImageDecoder *decoder)
{
  g_autoptr (GBytes) own = NULL;

  g_return_if_fail (VC_IS_CASE_PAPERS (self));
  g_return_if_fail (VC_IS_PAPER_VIEW (view));

  g_set_object (&self->view, view);
  vc_paper_view_begin (view, decoder, get_caption (self));

  if (is_filed_form (self))
    own = vc_case_slip_draw (self->declaration, VC_CASE_PAPER_FORM, self->session, NULL);
  if (own != NULL)
    vc_paper_view_set_beside (view, _("The same data, drawn by the program"), own);
  if (self->document != NULL)
    show_paper (self);
  else
    vc_case_papers_fetch (self);
}

/**
 * vc_case_papers_close:
 * @self: a case's papers
 *
 * Shows and fetches nothing any more.
 */
void
vc_case_papers_close (VcCasePapers *self)
{
  g_return_if_fail (VC_IS_CASE_PAPERS (self));

  g_cancellable_cancel (self->fetching);
  g_clear_object (&self->fetching);
  if (self->view != NULL)
    vc_paper_view_clear (self->view);
  g_clear_object (&self->view);
}
