/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-kept-paper.h"

struct _VcKeptPaper
{
  GObject        parent_instance;

  char          *declaration_id;
  VcSignedPaper *paper;
  char          *problem;        /* NULL while it waits */
};

G_DEFINE_FINAL_TYPE (VcKeptPaper, vc_kept_paper, G_TYPE_OBJECT)

static void
vc_kept_paper_finalize (GObject *object)
{
  VcKeptPaper *self = VC_KEPT_PAPER (object);

  g_free (self->declaration_id);
  g_clear_object (&self->paper);
  g_free (self->problem);

  G_OBJECT_CLASS (vc_kept_paper_parent_class)->finalize (object);
}

static void
vc_kept_paper_class_init (VcKeptPaperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_kept_paper_finalize;
}

static void
vc_kept_paper_init (VcKeptPaper *self)
{
}

/**
 * vc_kept_paper_new:
 * @declaration_id: whose form was signed
 * @paper: what it is
 * @problem: (nullable): why central does not take it; %NULL while it waits
 *
 * Returns: (transfer full): a paper as it is kept
 */
VcKeptPaper *
vc_kept_paper_new (const char    *declaration_id,
                   VcSignedPaper *paper,
                   const char    *problem)
{
  VcKeptPaper *self;

  g_return_val_if_fail (declaration_id != NULL, NULL);
  g_return_val_if_fail (VC_IS_SIGNED_PAPER (paper), NULL);

  self = g_object_new (VC_TYPE_KEPT_PAPER, NULL);
  self->declaration_id = g_strdup (declaration_id);
  self->paper = g_object_ref (paper);
  self->problem = g_strdup (problem);
  return self;
}

/**
 * vc_kept_paper_get_declaration_id:
 * @self: a paper
 *
 * Returns: (transfer none): whose form was signed
 */
const char *
vc_kept_paper_get_declaration_id (VcKeptPaper *self)
{
  g_return_val_if_fail (VC_IS_KEPT_PAPER (self), NULL);

  return self->declaration_id;
}

/**
 * vc_kept_paper_get_id:
 * @self: a paper
 *
 * Returns: (transfer none): the signed paper's id
 */
const char *
vc_kept_paper_get_id (VcKeptPaper *self)
{
  g_return_val_if_fail (VC_IS_KEPT_PAPER (self), NULL);

  return vc_signed_paper_get_fields (self->paper)->id;
}

/**
 * vc_kept_paper_get_paper:
 * @self: a paper
 *
 * Returns: (transfer none): what it is
 */
VcSignedPaper *
vc_kept_paper_get_paper (VcKeptPaper *self)
{
  g_return_val_if_fail (VC_IS_KEPT_PAPER (self), NULL);

  return self->paper;
}

/**
 * vc_kept_paper_get_problem:
 * @self: a paper
 *
 * Returns: (transfer none) (nullable): the name of the problem that central
 *   answered, which is final; %NULL while the paper waits
 */
const char *
vc_kept_paper_get_problem (VcKeptPaper *self)
{
  g_return_val_if_fail (VC_IS_KEPT_PAPER (self), NULL);

  return self->problem;
}
