/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-case-header.h"
#include "vc-case-page.h"
#include "vc-case-work.h"
#include "vc-case-papers.h"
#include "vc-change-panel.h"
#include "vc-comparison-view.h"
#include "vc-decision-bar.h"
#include "vc-guardian-panel.h"
#include "vc-handover-panel.h"
#include "vc-paper-view.h"
#include "vc-photo-board.h"
#include "vc-print-form.h"
#include "vc-print-panel.h"
#include "vc-refusal-panel.h"
#include "vc-retake-assistant.h"
#include "vc-review-panel.h"
#include "vc-unsent-panel.h"

G_BEGIN_DECLS

struct _VcCasePage
{
  GtkWidget         parent_instance;

  VcCaseWork       *work;
  VcSession        *session;        /* NULL when nobody is signed in */
  VcImageDecoder   *decoder;
  VcDeclaration    *declaration;    /* as it was last announced */
  GListModel       *listed_checks;  /* as they were last listed */
  VcRetakeAssistant *retaking;      /* NULL unless a photo is being made again */
  VcCasePapers     *papers;         /* NULL until they are asked for */
  VcPrintLedger    *ledger;         /* NULL when nobody is signed in */
  VcPrintFormFunc   printing;       /* what is done once the form is here */

  GtkStack         *stack;
  GtkWidget        *empty;
  GtkWidget        *bench;
  GtkWidget        *column;
  GtkStack         *looking;        /* at the photographs or at the papers */
  VcPhotoBoard     *photos;
  VcPaperView      *paper_view;
  VcCaseHeader     *header;
  VcChangePanel    *changes;
  VcComparisonView *comparison;
  GtkWidget        *reading;
  VcGuardianPanel  *guardian;
  GtkListBox       *checks;
  VcUnsentPanel    *unsent;
  VcHandoverPanel  *handover;
  VcPrintPanel     *prints;
  VcReviewPanel    *review;
  VcRefusalPanel   *refusal;
  GtkWidget        *return_box;
  GtkTextBuffer    *return_buffer;
  VcDecisionBar    *bar;
};

void vc_case_page_say             (VcCasePage     *self,
                                   const char     *sentence);
void vc_case_page_end_retaking    (VcCasePage     *self);
void vc_case_page_close_papers    (VcCasePage     *self);
void vc_case_page_forget_papers   (VcCasePage     *self);
void vc_case_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
