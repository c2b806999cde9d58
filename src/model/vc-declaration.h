/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-account.h"
#include "vc-address.h"
#include "vc-adjustment.h"
#include "vc-claim.h"
#include "vc-contact.h"
#include "vc-decision.h"
#include "vc-guardian.h"
#include "vc-identity-document.h"
#include "vc-notice.h"
#include "vc-person.h"
#include "vc-photo.h"
#include "vc-retake.h"
#include "vc-review.h"
#include "vc-signed-paper.h"

G_BEGIN_DECLS

/**
 * VcDeclarationState:
 * @VC_DECLARATION_SUBMITTED: filed, waits for an officer
 * @VC_DECLARATION_CLAIMED: an officer holds it, perhaps parked
 * @VC_DECLARATION_APPROVED: approved, the account is being issued
 * @VC_DECLARATION_ACCOUNT_ISSUED: the account exists; the end
 * @VC_DECLARATION_REFUSED: not accepted, waits for the supervisor
 * @VC_DECLARATION_REFUSAL_CONFIRMED: not accepted, upheld; the end
 */
typedef enum
{
  VC_DECLARATION_SUBMITTED,
  VC_DECLARATION_CLAIMED,
  VC_DECLARATION_APPROVED,
  VC_DECLARATION_ACCOUNT_ISSUED,
  VC_DECLARATION_REFUSED,
  VC_DECLARATION_REFUSAL_CONFIRMED,
} VcDeclarationState;

#define VC_N_DECLARATION_STATES (VC_DECLARATION_REFUSAL_CONFIRMED + 1)

const char *vc_declaration_state_to_string   (VcDeclarationState  state);
gboolean    vc_declaration_state_from_string (const char         *text,
                                              VcDeclarationState *state);

typedef enum
{
  VC_REQUEST_REGISTER,
  VC_REQUEST_ADJUST,
  VC_REQUEST_STOP,
} VcRequestKind;

const char *vc_request_kind_to_string   (VcRequestKind  kind);
gboolean    vc_request_kind_from_string (const char    *text,
                                         VcRequestKind *kind);

/* The form's own codes: CA_NHAN, CON, TO_CHUC. */
typedef enum
{
  VC_SUBJECT_ADULT,
  VC_SUBJECT_CHILD,
  VC_SUBJECT_ORGANISATION,
} VcSubjectType;

const char *vc_subject_type_to_string   (VcSubjectType  type);
gboolean    vc_subject_type_from_string (const char    *text,
                                         VcSubjectType *type);

typedef enum
{
  VC_CHANNEL_APP,
  VC_CHANNEL_PORTAL,
} VcChannel;

const char *vc_channel_to_string   (VcChannel   channel);
gboolean    vc_channel_from_string (const char *text,
                                    VcChannel  *channel);

/**
 * VcDeclarationFlags:
 * @VC_DECLARATION_POPULATION_VERIFIED: the number was matched with the
 *   National Population Database; only a portrait was asked for
 * @VC_DECLARATION_PAPER_OUTSTANDING: the signed form has not been handed in
 * @VC_DECLARATION_CITIZEN_WAITING: the citizen stands at a counter
 * @VC_DECLARATION_BATCH: filed through an employer or a school
 * @VC_DECLARATION_SPECIMEN: an invented record
 */
typedef enum
{
  VC_DECLARATION_POPULATION_VERIFIED = 1 << 0,
  VC_DECLARATION_PAPER_OUTSTANDING   = 1 << 1,
  VC_DECLARATION_CITIZEN_WAITING     = 1 << 2,
  VC_DECLARATION_BATCH               = 1 << 3,
  VC_DECLARATION_SPECIMEN            = 1 << 4,
} VcDeclarationFlags;

/* What a declaration is made of. Strings are copied, objects referenced.
 * Members marked ? may be NULL. */
typedef struct
{
  const char         *id;
  const char         *dossier_number;
  guint               version;           /* counts changes to what was filed */
  guint64             change;            /* central's counter of any change */
  VcDeclarationState  state;
  VcDeclarationFlags  flags;

  /* Form 01, as filed */
  VcRequestKind       request_kind;
  VcSubjectType       subject_type;
  VcChannel           channel;
  VcPerson           *person;
  const char         *bhxh_code;
  VcIdentityDocument *document;
  VcAddress          *address;
  VcContact          *contact;           /* ? a child has none of its own */
  VcGuardian         *guardian;          /* ? only for a child */
  const char         *certificate_serial; /* ? of the digital certificate */
  const char         *contact_person;    /* ? of an organisation */
  GPtrArray          *adjustments;       /* (element-type VcAdjustment), only to adjust */
  VcDate              stop_from;         /* only to stop: the first day without */
  const char         *stop_reason;       /* ? only to stop */
  GPtrArray          *photos;            /* (element-type VcPhoto) */
  const char         *form_sha256;       /* ? the PDF the citizen's channel made */
  const char         *receiving_office;
  const char         *handling_office;
  const char         *resubmission_of;   /* ? id of the earlier declaration */
  GDateTime          *committed_at;      /* the commitment was accepted */
  GDateTime          *filed_at;
  GDateTime          *due_at;

  /* What became of it */
  GPtrArray          *retakes;           /* (element-type VcRetake), the first made first */
  GPtrArray          *signed_papers;     /* (element-type VcSignedPaper), the first attached first */
  VcClaim            *claim;             /* ? */
  VcDecision         *decision;          /* ? the last one */
  VcReview           *review;            /* ? of that decision */
  VcAccount          *account;           /* ? issued by this declaration */
  GPtrArray          *notices;           /* (element-type VcNotice) */
} VcDeclarationFields;

#define VC_TYPE_DECLARATION (vc_declaration_get_type ())
G_DECLARE_FINAL_TYPE (VcDeclaration, vc_declaration, VC, DECLARATION, GObject)

VcDeclaration             *vc_declaration_new                (const VcDeclarationFields *fields);
const VcDeclarationFields *vc_declaration_get_fields         (VcDeclaration             *self);
const char                *vc_declaration_get_id             (VcDeclaration             *self);
const char                *vc_declaration_get_dossier_number (VcDeclaration             *self);
const char                *vc_declaration_get_name           (VcDeclaration             *self);
VcDeclarationState         vc_declaration_get_state          (VcDeclaration             *self);
gboolean                   vc_declaration_has_flag           (VcDeclaration             *self,
                                                              VcDeclarationFlags         flag);
VcPhoto                   *vc_declaration_get_photo          (VcDeclaration             *self,
                                                              VcPhotoKind                kind);
GPtrArray                 *vc_declaration_get_retakes        (VcDeclaration             *self);
VcRetake                  *vc_declaration_get_retake         (VcDeclaration             *self,
                                                              VcPhotoKind                kind);

G_END_DECLS
