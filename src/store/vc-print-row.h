/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VcPrintState:
 * @VC_PRINT_ASKED: is to be printed; the print service may not have it yet
 * @VC_PRINT_SENT: the print service has it
 * @VC_PRINT_FINISHED: the print service says all of it went to the printer
 * @VC_PRINT_FAILED: the print service says it was given up, or did not take it
 * @VC_PRINT_UNKNOWN: nobody can say any more what became of it
 * @VC_PRINT_CONFIRMED: an officer says it is on paper
 *
 * How far a print has come. Printed are #VC_PRINT_FINISHED and
 * #VC_PRINT_CONFIRMED, and nothing else is.
 */
typedef enum
{
  VC_PRINT_ASKED,
  VC_PRINT_SENT,
  VC_PRINT_FINISHED,
  VC_PRINT_FAILED,
  VC_PRINT_UNKNOWN,
  VC_PRINT_CONFIRMED,
} VcPrintState;

const char *vc_print_state_to_string   (VcPrintState  state);
gboolean    vc_print_state_from_string (const char   *text,
                                        VcPrintState *state);

/* One row of the print ledger. Strings are copied. Members marked ? may be
 * NULL. */
typedef struct
{
  const char   *id;             /* a UUID: also the title of its job */
  const char   *declaration_id; /* ? registers are about none */
  const char   *kind;           /* of document: a word that its caller chose */
  guint         copies;
  const char   *printer;
  guint         job_id;         /* 0: the print service has not taken it */
  VcPrintState  state;
  const char   *words;          /* ? why it stands so: IPP keywords between spaces */
  const char   *reason;         /* ? why it was printed again; NULL too while its key is not open */
  const char   *officer_id;     /* who asked */
  const char   *officer_name;
  GDateTime    *asked_at;
  GDateTime    *changed_at;
} VcPrintRowFields;

#define VC_TYPE_PRINT_ROW (vc_print_row_get_type ())
G_DECLARE_FINAL_TYPE (VcPrintRow, vc_print_row, VC, PRINT_ROW, GObject)

VcPrintRow             *vc_print_row_new                (const VcPrintRowFields *fields);
const VcPrintRowFields *vc_print_row_get_fields         (VcPrintRow             *self);
const char             *vc_print_row_get_id             (VcPrintRow             *self);
VcPrintState            vc_print_row_get_state          (VcPrintRow             *self);
const char             *vc_print_row_get_declaration_id (VcPrintRow             *self);
gboolean                vc_print_row_is_printed         (VcPrintRow             *self);

G_END_DECLS
