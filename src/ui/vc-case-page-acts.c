/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-case-page-private.h"

#include "vc-approval.h"
#include "vc-print-words.h"

/*
 * What keys and buttons do with the case on the page.
 */

static VcVerificationState *
get_state (VcCasePage *self)
{
  return vc_case_work_get_state (self->work);
}

/* Photos made at the counter. */

static void
retaken_cb (VcCasePage    *self,
            VcDeclaration *declaration)
{
  VcDeclaration *open = vc_verification_state_get_declaration (get_state (self));

  if (open != NULL && g_strcmp0 (vc_declaration_get_id (open), vc_declaration_get_id (declaration)) == 0)
    vc_verification_state_add_retake (get_state (self), declaration);
}

/**
 * vc_case_page_end_retaking:
 * @self: a page
 *
 * Gives up a photo that is being made again.
 */
void
vc_case_page_end_retaking (VcCasePage *self)
{
  if (self->retaking == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->retaking, self);
  vc_retake_assistant_end (self->retaking);
  g_clear_object (&self->retaking);
}

static gboolean
retake (VcCasePage *self)
{
  VcPhotoKind kind = vc_photo_board_get_current_kind (self->photos);

  if (vc_verification_state_get_mode (get_state (self)) != VC_VERIFICATION_DECIDING)
    return FALSE;

  vc_case_page_end_retaking (self);
  self->retaking = vc_retake_assistant_new (self->session, self->decoder, vc_declaration_get_id (self->declaration),
                                            kind, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  g_signal_connect_object (self->retaking, "taken", G_CALLBACK (retaken_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->retaking, "message", G_CALLBACK (vc_case_page_say), self, G_CONNECT_SWAPPED);
  vc_retake_assistant_begin (self->retaking);
  return TRUE;
}

/* The form. */

static void
papers_ready_cb (VcCasePage *self)
{
  VcPrintFormFunc  printing = g_steal_pointer (&self->printing);
  GBytes          *form = vc_case_papers_get_document (self->papers);
  const char      *kind = vc_case_papers_get_kind (self->papers);
  g_autofree char *sha256 = NULL;
  g_autoptr (VcPrintForm) print = NULL;

  if (printing == NULL)
    return;

  if (form == NULL)
    {
      vc_case_page_say (self, vc_case_papers_get_reason (self->papers));
      return;
    }

  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, form);
  if (g_str_equal (kind, VC_PRINT_KIND_FORM))
    vc_verification_state_set_form (get_state (self), sha256);
  print = vc_print_form_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->ledger, self->declaration,
                             kind, form);
  g_signal_connect_object (print, "message", G_CALLBACK (vc_case_page_say), self, G_CONNECT_SWAPPED);
  printing (print);
}

static VcCasePapers *
get_papers (VcCasePage *self)
{
  if (self->papers == NULL)
    {
      self->papers = vc_case_papers_new (self->declaration, self->session);
      g_signal_connect_object (self->papers, "ready", G_CALLBACK (papers_ready_cb), self, G_CONNECT_SWAPPED);
    }

  return self->papers;
}

static gboolean
print_form (VcCasePage     *self,
            VcPrintFormFunc how)
{
  if (!vc_verification_state_shows_photos (get_state (self)))
    return FALSE;

  self->printing = how;
  if (vc_case_papers_get_document (get_papers (self)) != NULL)
    papers_ready_cb (self);
  else
    vc_case_papers_fetch (self->papers);
  return TRUE;
}

static gboolean
shows_papers (VcCasePage *self)
{
  return gtk_stack_get_visible_child (self->looking) == GTK_WIDGET (self->paper_view);
}

static gboolean
show_papers (VcCasePage *self)
{
  if (!vc_verification_state_shows_photos (get_state (self)))
    return FALSE;

  if (shows_papers (self))
    vc_case_papers_choose_next (self->papers);
  if (vc_photo_board_is_comparing (self->photos))
    vc_photo_board_step_back (self->photos);
  vc_case_papers_show (get_papers (self), self->paper_view, self->decoder);
  vc_paper_view_set_ledger (self->paper_view, self->ledger, vc_declaration_get_id (self->declaration));
  gtk_stack_set_visible_child (self->looking, GTK_WIDGET (self->paper_view));
  return TRUE;
}

/**
 * vc_case_page_close_papers:
 * @self: a page
 *
 * Shows the photographs again.
 */
void
vc_case_page_close_papers (VcCasePage *self)
{
  /* What waits for a form that is given up here must not be printed later. */
  self->printing = NULL;
  if (self->papers != NULL)
    {
      vc_case_papers_close (self->papers);
      vc_paper_view_set_ledger (self->paper_view, NULL, NULL);
      vc_case_papers_choose (self->papers, VC_CASE_PAPER_FORM);
    }
  gtk_stack_set_visible_child (self->looking, GTK_WIDGET (self->photos));
}

/**
 * vc_case_page_forget_papers:
 * @self: a page
 *
 * Forgets the papers of the case that was on the page.
 */
void
vc_case_page_forget_papers (VcCasePage *self)
{
  self->printing = NULL;
  if (self->papers == NULL)
    return;

  vc_case_page_close_papers (self);
  g_signal_handlers_disconnect_by_data (self->papers, self);
  g_clear_object (&self->papers);
}

/* Actions. */

static gboolean
review_with_note (VcCasePage   *self,
                  VcReviewKind  kind)
{
  g_autofree char *note = NULL;
  GtkTextIter      start, end;

  gtk_text_buffer_get_bounds (self->return_buffer, &start, &end);
  note = gtk_text_buffer_get_text (self->return_buffer, &start, &end, FALSE);
  return vc_case_work_review (self->work, kind, g_strstrip (note));
}

static gboolean
leave_papers (VcCasePage *self)
{
  if (!shows_papers (self))
    return FALSE;

  vc_case_page_close_papers (self);
  return TRUE;
}

static gboolean
run_case_action (VcCasePage *self,
                 const char *verb)
{
  gboolean reviewing = vc_verification_state_get_mode (get_state (self)) == VC_VERIFICATION_REVIEWING;

  if (g_str_equal (verb, "approve"))
    return reviewing ? review_with_note (self, VC_REVIEW_UPHOLD) : vc_case_work_approve (self->work);
  if (g_str_equal (verb, "refuse"))
    return reviewing ? review_with_note (self, VC_REVIEW_OVERTURN) : vc_case_work_refuse (self->work);
  if (g_str_equal (verb, "park"))
    return vc_case_work_park (self->work);
  if (g_str_equal (verb, "leave"))
    return vc_case_work_leave (self->work);
  if (g_str_equal (verb, "take-again"))
    return vc_case_work_take_again (self->work);
  if (g_str_equal (verb, "hand-over"))
    return vc_handover_panel_give (self->handover);
  if (g_str_equal (verb, "reopen"))
    return vc_unsent_work_reopen (vc_case_work_get_unsent (self->work));
  if (g_str_equal (verb, "settle"))
    return vc_unsent_work_settle (vc_case_work_get_unsent (self->work));
  if (g_str_equal (verb, "show-papers"))
    return show_papers (self);
  if (g_str_equal (verb, "leave-papers"))
    return leave_papers (self);
  if (g_str_equal (verb, "print-form"))
    return print_form (self, vc_print_form_run);
  if (g_str_equal (verb, "print-form-on"))
    return print_form (self, vc_print_form_choose);
  if (g_str_equal (verb, "save-form"))
    return print_form (self, vc_print_form_save);

  return FALSE;
}

static gboolean
run_check_action (VcCasePage *self,
                  const char *verb,
                  GVariant   *target)
{
  guint position = (guint) g_variant_get_int32 (target);

  if (g_str_equal (verb, "answer"))
    return vc_case_work_answer (self->work, position);

  return vc_case_work_say (self->work, position, g_str_equal (verb, "yes") ? VC_ANSWER_YES : VC_ANSWER_NO);
}

/* Escape first leaves what lies nearest: what is being written, then a photo
 * that was looked at alone, and at last the case. */
static gboolean
steps_back (VcCasePage *self,
            const char *name)
{
  gboolean writing = vc_verification_state_get_mode (get_state (self)) == VC_VERIFICATION_REFUSING;

  if (g_str_has_prefix (name, "photo."))
    return FALSE;

  return vc_photo_board_is_comparing (self->photos) || (g_str_equal (name, "case.leave") && !writing);
}

static gboolean
run_action (VcCasePage *self,
            const char *name,
            GVariant   *target)
{
  if (g_str_equal (name, "case.leave") && leave_papers (self))
    return TRUE;

  if (steps_back (self, name) && vc_photo_board_step_back (self->photos))
    return TRUE;

  if (g_str_has_prefix (name, "case."))
    return run_case_action (self, name + strlen ("case."));
  if (g_str_has_prefix (name, "check."))
    return run_check_action (self, name + strlen ("check."), target);
  if (g_str_has_prefix (name, "photo.") && shows_papers (self))
    return vc_paper_view_activate (self->paper_view, name + strlen ("photo."), target);
  if (g_str_equal (name, "photo.retake"))
    return retake (self);
  if (g_str_has_prefix (name, "photo."))
    return vc_photo_board_activate (self->photos, name + strlen ("photo."), target);

  return FALSE;
}

static void
action_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *target)
{
  run_action (VC_CASE_PAGE (widget), name, target);
}

static const struct
{
  const char *name;
  const char *parameter;
} actions[] = {
  { "case.approve", NULL },
  { "case.refuse", NULL },
  { "case.park", NULL },
  { "case.leave", NULL },
  { "case.take-again", NULL },
  { "case.hand-over", NULL },
  { "case.reopen", NULL },
  { "case.settle", NULL },
  { "case.show-papers", NULL },
  { "case.leave-papers", NULL },
  { "case.print-form", NULL },
  { "case.print-form-on", NULL },
  { "case.save-form", NULL },
  { "check.answer", "i" },
  { "check.yes", "i" },
  { "check.no", "i" },
  { "photo.zoom-in", NULL },
  { "photo.zoom-out", NULL },
  { "photo.zoom-fit", NULL },
  { "photo.pan", "s" },
  { "photo.page-back", NULL },
  { "photo.page-on", NULL },
  { "photo.focus", "s" },
  { "photo.link", NULL },
  { "photo.loupe", NULL },
  { "photo.rotate", NULL },
  { "photo.rotate-back", NULL },
  { "photo.brighter", NULL },
  { "photo.darker", NULL },
  { "photo.harder", NULL },
  { "photo.softer", NULL },
  { "photo.as-taken", NULL },
  { "photo.compare", NULL },
  { "photo.blink", "b" },
  { "photo.retake", NULL },
};

/**
 * vc_case_page_install_actions:
 * @widget_class: the page's class
 *
 * Installs what can be done with a case.
 */
void
vc_case_page_install_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, action_cb);
}

/**
 * vc_case_page_activate:
 * @self: a page
 * @action_name: one of the page's actions with its parameter, as
 *   `case.approve`, `check.answer(0)` or `photo.pan::left`
 *
 * Runs an action. What cannot be done now is explained by "message" where
 * there is something to explain.
 *
 * Returns: whether it was possible
 */
gboolean
vc_case_page_activate (VcCasePage *self,
                       const char *action_name)
{
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (VC_IS_CASE_PAGE (self), FALSE);

  if (!g_action_parse_detailed_name (action_name, &name, &target, &error))
    {
      g_warning ("%s", error->message);
      return FALSE;
    }

  return self->declaration != NULL && run_action (self, name, target);
}
