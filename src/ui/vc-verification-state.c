/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-verification-state.h"

#include "vc-check-list.h"
#include "vc-program-answer.h"

struct _VcVerificationState
{
  GObject             parent_instance;

  VcVerificationMode  mode;
  VcDeclaration      *declaration;
  VcOfficer          *officer;
  VcDate              today;

  VcClaim            *claim;
  gboolean            unreachable;  /* central cannot be asked at present */
  gboolean            may_prepare;  /* then decisions may be prepared */
  VcLookup            lookup;
  VcInsuredPerson    *record;
  VcComparison       *comparison;
  GListModel         *changes;      /* NULL when it is as it was opened before */
  VcPhotoProgress     photos;
  char               *form_sha256;  /* of the form that was printed, or NULL */
  VcCheckList        *checks;
};

G_DEFINE_FINAL_TYPE (VcVerificationState, vc_verification_state, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
emit_changed (VcVerificationState *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
answer_for_program (VcVerificationState *self)
{
  gboolean missing = self->lookup == VC_LOOKUP_NOT_FOUND;

  for (guint kind = 0; kind < VC_N_CHECK_KINDS; kind++)
    vc_check_list_set_program (self->checks, kind,
                               vc_program_answer (kind, self->declaration, self->record, missing,
                                                  self->comparison));
}

static void
compare (VcVerificationState *self)
{
  g_clear_object (&self->comparison);
  self->comparison = vc_comparison_new (self->declaration, self->record,
                                        self->lookup == VC_LOOKUP_NOT_FOUND, NULL, self->today);
  answer_for_program (self);
}

/* Without the network nobody knows whose code it is; central looks when it
 * has the decision. */
static void
leave_to_central (VcVerificationState *self)
{
  vc_check_list_set_left_to_central (self->checks, VC_CHECK_CODE_BELONGS,
                                     vc_verification_state_is_preparing (self) && self->lookup != VC_LOOKUP_FOUND);
}

static void
forget_case (VcVerificationState *self)
{
  self->mode = VC_VERIFICATION_EMPTY;
  self->unreachable = FALSE;
  self->lookup = VC_LOOKUP_ASKED;
  memset (&self->photos, 0, sizeof self->photos);
  g_clear_pointer (&self->form_sha256, g_free);
  g_clear_object (&self->checks);
  g_clear_object (&self->changes);
  g_clear_object (&self->comparison);
  g_clear_object (&self->record);
  g_clear_object (&self->claim);
  g_clear_object (&self->officer);
  g_clear_object (&self->declaration);
}

static void
vc_verification_state_dispose (GObject *object)
{
  VcVerificationState *self = VC_VERIFICATION_STATE (object);

  forget_case (self);

  G_OBJECT_CLASS (vc_verification_state_parent_class)->dispose (object);
}

static void
vc_verification_state_class_init (VcVerificationStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = vc_verification_state_dispose;

  signals[CHANGED] = g_signal_new ("changed", VC_TYPE_VERIFICATION_STATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
vc_verification_state_init (VcVerificationState *self)
{
}

/**
 * vc_verification_state_new:
 *
 * Returns: (transfer full): a state without a case
 */
VcVerificationState *
vc_verification_state_new (void)
{
  return g_object_new (VC_TYPE_VERIFICATION_STATE, NULL);
}

/**
 * vc_verification_state_open:
 * @self: a state
 * @declaration: the case
 * @officer: who has it before them
 * @policy: what central asks for
 * @today: the day it is at the counter
 *
 * Begins with a case: nothing is answered, nothing has been seen.
 */
void
vc_verification_state_open (VcVerificationState *self,
                            VcDeclaration       *declaration,
                            VcOfficer           *officer,
                            VcPolicy            *policy,
                            VcDate               today)
{
  g_return_if_fail (VC_IS_VERIFICATION_STATE (self));
  g_return_if_fail (VC_IS_DECLARATION (declaration));
  g_return_if_fail (VC_IS_OFFICER (officer));
  g_return_if_fail (VC_IS_POLICY (policy));

  forget_case (self);
  self->declaration = g_object_ref (declaration);
  self->officer = g_object_ref (officer);
  self->today = today;
  self->mode = vc_verification_mode_first (declaration, officer);
  self->may_prepare = vc_policy_get_fields (policy)->prepare_offline;

  self->checks = vc_check_list_new (vc_policy_get_required_checks (policy, declaration));
  vc_photo_progress_begin (&self->photos, declaration);
  g_clear_pointer (&self->form_sha256, g_free);
  compare (self);
  emit_changed (self);
}

/**
 * vc_verification_state_close:
 * @self: a state
 *
 * Forgets the case.
 */
void
vc_verification_state_close (VcVerificationState *self)
{
  g_return_if_fail (VC_IS_VERIFICATION_STATE (self));

  forget_case (self);
  emit_changed (self);
}

/**
 * vc_verification_state_set_mode:
 * @self: a state with a case
 * @mode: what is being done with it now
 *
 * Says what is being done with the case.
 */
void
vc_verification_state_set_mode (VcVerificationState *self,
                                VcVerificationMode   mode)
{
  g_return_if_fail (VC_IS_VERIFICATION_STATE (self));
  g_return_if_fail (self->declaration != NULL && mode != VC_VERIFICATION_EMPTY);

  if (self->mode == mode)
    return;

  self->mode = mode;
  emit_changed (self);
}

/**
 * vc_verification_state_set_claim:
 * @self: a state with a case
 * @claim: the officer's claim, as it now stands
 *
 * The case is held, or held for longer.
 */
void
vc_verification_state_set_claim (VcVerificationState *self,
                                 VcClaim             *claim)
{
  g_return_if_fail (VC_IS_VERIFICATION_STATE (self));
  g_return_if_fail (VC_IS_CLAIM (claim));

  if (!g_set_object (&self->claim, claim))
    return;

  self->unreachable = FALSE;
  leave_to_central (self);
  if (self->mode == VC_VERIFICATION_LOADING)
    self->mode = VC_VERIFICATION_DECIDING;
  emit_changed (self);
}

/**
 * vc_verification_state_set_unreachable:
 * @self: a state with a case
 * @unreachable: whether central cannot be asked at present
 *
 * A case that is here can be worked without the network; whether it can be
 * decided is for the policy to say.
 */
void
vc_verification_state_set_unreachable (VcVerificationState *self,
                                       gboolean             unreachable)
{
  g_return_if_fail (VC_IS_VERIFICATION_STATE (self));
  g_return_if_fail (self->declaration != NULL);

  if (self->unreachable == unreachable)
    return;

  self->unreachable = unreachable;
  leave_to_central (self);
  if (unreachable && self->mode == VC_VERIFICATION_LOADING)
    self->mode = VC_VERIFICATION_DECIDING;
  emit_changed (self);
}

/**
 * vc_verification_state_set_record:
 * @self: a state with a case
 * @lookup: what became of asking for it
 * @record: (nullable): BHXH's own record, when it was found
 *
 * Says what BHXH knows.
 */
void
vc_verification_state_set_record (VcVerificationState *self,
                                  VcLookup             lookup,
                                  VcInsuredPerson     *record)
{
  g_return_if_fail (VC_IS_VERIFICATION_STATE (self));
  g_return_if_fail ((lookup == VC_LOOKUP_FOUND) == (record != NULL));

  self->lookup = lookup;
  g_set_object (&self->record, record);
  compare (self);
  leave_to_central (self);
  emit_changed (self);
}

/**
 * vc_verification_state_set_photo:
 * @self: a state with a case
 * @kind: which photo
 * @state: how it stands on the screen
 *
 * Says how a filed photo stands. What was seen stays seen.
 */
void
vc_verification_state_set_photo (VcVerificationState *self,
                                 VcPhotoKind          kind,
                                 VcPhotoState         state)
{
  g_return_if_fail (VC_IS_VERIFICATION_STATE (self));
  g_return_if_fail ((guint) kind < VC_N_PHOTO_KINDS);

  if (vc_photo_progress_set (&self->photos.filed[kind], state))
    emit_changed (self);
}

/**
 * vc_verification_state_set_retake:
 * @self: a state with a case
 * @kind: which photo
 * @state: how it stands on the screen
 *
 * Says how a photo stands that was made again at the counter. What was seen
 * stays seen.
 */
void
vc_verification_state_set_retake (VcVerificationState *self,
                                  VcPhotoKind          kind,
                                  VcPhotoState         state)
{
  g_return_if_fail (VC_IS_VERIFICATION_STATE (self));
  g_return_if_fail ((guint) kind < VC_N_PHOTO_KINDS);

  if (vc_photo_progress_set (&self->photos.retaken[kind], state))
    emit_changed (self);
}

/**
 * vc_verification_state_add_retake:
 * @self: a state with a case
 * @declaration: the same case, with a photo that was made again at the counter
 *
 * Takes up a photo that nobody has seen yet. All else stays as it is: what the
 * citizen filed has not changed.
 */
void
vc_verification_state_add_retake (VcVerificationState *self,
                                  VcDeclaration       *declaration)
{
  g_return_if_fail (VC_IS_VERIFICATION_STATE (self));
  g_return_if_fail (self->declaration != NULL);

  vc_photo_progress_renew (&self->photos, self->declaration, declaration);
  g_set_object (&self->declaration, declaration);
  emit_changed (self);
}

/**
 * vc_verification_state_set_changes:
 * @self: a state with a case
 * @changes: (element-type VcFiledChange): what the citizen filed otherwise
 *   since this officer saw the case
 *
 * The case is another than the one the officer had before them.
 */
void
vc_verification_state_set_changes (VcVerificationState *self,
                                   GListModel          *changes)
{
  g_return_if_fail (VC_IS_VERIFICATION_STATE (self));
  g_return_if_fail (G_IS_LIST_MODEL (changes));

  if (g_set_object (&self->changes, changes))
    emit_changed (self);
}

/**
 * vc_verification_state_answer:
 * @self: a state with a case
 * @kind: a check
 * @answer: what the officer says; %VC_ANSWER_NONE takes an answer back
 *
 * The officer answers. What the program found to be wrong cannot be answered
 * otherwise, and nothing can be answered when the case is not held.
 *
 * Returns: whether the answer counts
 */
gboolean
vc_verification_state_answer (VcVerificationState *self,
                              VcCheckKind          kind,
                              VcAnswer             answer)
{
  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (self), FALSE);

  if (self->mode != VC_VERIFICATION_DECIDING || !vc_check_list_set_clerk (self->checks, kind, answer))
    return FALSE;

  emit_changed (self);
  return TRUE;
}

/**
 * vc_verification_state_get_mode:
 * @self: a state
 *
 * Returns: what is being done with the case
 */
VcVerificationMode
vc_verification_state_get_mode (VcVerificationState *self)
{
  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (self), VC_VERIFICATION_EMPTY);

  return self->mode;
}

/**
 * vc_verification_state_get_declaration:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the case
 */
VcDeclaration *
vc_verification_state_get_declaration (VcVerificationState *self)
{
  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (self), NULL);

  return self->declaration;
}

/**
 * vc_verification_state_get_claim:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): this officer's claim
 */
VcClaim *
vc_verification_state_get_claim (VcVerificationState *self)
{
  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (self), NULL);

  return self->claim;
}

/**
 * vc_verification_state_is_unreachable:
 * @self: a state
 *
 * Returns: whether central cannot be asked at present
 */
gboolean
vc_verification_state_is_unreachable (VcVerificationState *self)
{
  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (self), FALSE);

  return self->unreachable;
}

/**
 * vc_verification_state_is_preparing:
 * @self: a state
 *
 * Returns: whether what is decided now is prepared: without the network, and
 *   so without effect until central has it
 */
gboolean
vc_verification_state_is_preparing (VcVerificationState *self)
{
  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (self), FALSE);

  return self->unreachable && self->may_prepare;
}

/**
 * vc_verification_state_get_lookup:
 * @self: a state
 *
 * Returns: what became of looking up BHXH's record
 */
VcLookup
vc_verification_state_get_lookup (VcVerificationState *self)
{
  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (self), VC_LOOKUP_ASKED);

  return self->lookup;
}

/**
 * vc_verification_state_get_comparison:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): declaration and record side by side
 */
VcComparison *
vc_verification_state_get_comparison (VcVerificationState *self)
{
  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (self), NULL);

  return self->comparison;
}

/**
 * vc_verification_state_get_photo:
 * @self: a state
 * @kind: a kind of photo
 *
 * Returns: how that photo stands
 */
VcPhotoState
vc_verification_state_get_photo (VcVerificationState *self,
                                 VcPhotoKind          kind)
{
  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (self), VC_PHOTO_NOT_FILED);
  g_return_val_if_fail ((guint) kind < VC_N_PHOTO_KINDS, VC_PHOTO_NOT_FILED);

  return self->photos.filed[kind];
}

/**
 * vc_verification_state_get_retake:
 * @self: a state
 * @kind: a kind of photo
 *
 * Returns: how the photo of that kind stands that was last made again at the
 *   counter
 */
VcPhotoState
vc_verification_state_get_retake (VcVerificationState *self,
                                  VcPhotoKind          kind)
{
  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (self), VC_PHOTO_NOT_FILED);
  g_return_val_if_fail ((guint) kind < VC_N_PHOTO_KINDS, VC_PHOTO_NOT_FILED);

  return self->photos.retaken[kind];
}

/**
 * vc_verification_state_get_checks:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): a model of #VcCheckItem, what must be
 *   answered; another one for another case
 */
GListModel *
vc_verification_state_get_checks (VcVerificationState *self)
{
  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (self), NULL);

  return self->checks != NULL ? G_LIST_MODEL (self->checks) : NULL;
}

/**
 * vc_verification_state_get_answer:
 * @self: a state
 * @kind: a check
 *
 * Returns: the answer that counts now
 */
VcAnswer
vc_verification_state_get_answer (VcVerificationState *self,
                                  VcCheckKind          kind)
{
  VcCheckItem *item = NULL;

  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (self), VC_ANSWER_NONE);

  if (self->checks != NULL)
    item = vc_check_list_find (self->checks, kind);

  return item != NULL ? vc_check_item_get_answer (item) : VC_ANSWER_NONE;
}

/**
 * vc_verification_state_get_changes:
 * @self: a state
 *
 * Returns: (transfer none) (nullable) (element-type VcFiledChange): what the
 *   citizen filed otherwise since this officer saw the case
 */
GListModel *
vc_verification_state_get_changes (VcVerificationState *self)
{
  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (self), NULL);

  return self->changes;
}

/**
 * vc_verification_state_is_child:
 * @self: a state
 *
 * Returns: whether the case is a child's
 */
gboolean
vc_verification_state_is_child (VcVerificationState *self)
{
  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (self), FALSE);

  return self->declaration != NULL &&
         vc_declaration_get_fields (self->declaration)->subject_type == VC_SUBJECT_CHILD;
}

/**
 * vc_verification_state_shows_photos:
 * @self: a state
 *
 * Returns: whether this officer may look at the photos now
 */
gboolean
vc_verification_state_shows_photos (VcVerificationState *self)
{
  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (self), FALSE);

  return vc_verification_mode_shows_photos (self->mode);
}

/**
 * vc_verification_state_is_own_refusal:
 * @self: a state
 *
 * Returns: whether this officer refused the case; nobody reviews their own
 */
gboolean
vc_verification_state_is_own_refusal (VcVerificationState *self)
{
  VcDecision *decision;

  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (self), FALSE);

  if (self->declaration == NULL)
    return FALSE;

  decision = vc_declaration_get_fields (self->declaration)->decision;
  return decision != NULL && vc_decision_get_kind (decision) == VC_DECISION_REFUSE &&
         g_strcmp0 (vc_decision_get_fields (decision)->officer_id, vc_officer_get_id (self->officer)) == 0;
}

/**
 * vc_verification_state_get_can_refuse:
 * @self: a state
 *
 * Returns: whether a refusal can be written or sent now
 */
gboolean
vc_verification_state_get_can_refuse (VcVerificationState *self)
{
  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (self), FALSE);

  return (self->unreachable ? self->may_prepare : self->claim != NULL) &&
         (self->mode == VC_VERIFICATION_DECIDING || self->mode == VC_VERIFICATION_REFUSING);
}

/**
 * vc_verification_state_get_can_review:
 * @self: a state
 *
 * Returns: whether this officer can uphold or return the refusal now
 */
gboolean
vc_verification_state_get_can_review (VcVerificationState *self)
{
  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (self), FALSE);

  return self->mode == VC_VERIFICATION_REVIEWING && !vc_verification_state_is_own_refusal (self);
}

/**
 * vc_verification_state_dup_answers:
 * @self: a state with a case
 *
 * Returns: (transfer full) (element-type VcCheck): what has been answered
 */
GPtrArray *
vc_verification_state_dup_answers (VcVerificationState *self)
{
  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (self), NULL);
  g_return_val_if_fail (self->checks != NULL, NULL);

  return vc_check_list_dup_answers (self->checks);
}

/**
 * vc_verification_state_set_form:
 * @self: a state
 * @sha256: of the form that was printed to be signed
 *
 * Remembers which form lies on the counter. One that the citizen's channel
 * made is known without.
 */
void
vc_verification_state_set_form (VcVerificationState *self,
                                const char          *sha256)
{
  g_return_if_fail (VC_IS_VERIFICATION_STATE (self));

  g_free (self->form_sha256);
  self->form_sha256 = g_strdup (sha256);
}

/* The form as it was filed is the one that is signed, where there is one. */
static const char *
get_signed_form (VcVerificationState *self)
{
  const char *filed = vc_declaration_get_fields (self->declaration)->form_sha256;

  return filed != NULL ? filed : self->form_sha256;
}

/**
 * vc_verification_state_dup_seen:
 * @self: a state
 *
 * Returns: (transfer full): the SHA-256 of each photo that was on the screen,
 *   and of the form that is signed
 */
GStrv
vc_verification_state_dup_seen (VcVerificationState *self)
{
  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (self), NULL);

  return vc_photo_progress_dup_seen (&self->photos, self->declaration, get_signed_form (self));
}
