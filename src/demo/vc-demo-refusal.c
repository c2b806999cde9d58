/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-refusal.h"

#include "vc-demo-calendar.h"
#include "vc-demo-office-list.h"

/* A declaration that was not accepted, because the name lacks its marks, and
 * how the supervisor agreed. */

#define REASON_NAME_UNMARKED "R06"

#define MINUTE_DECIDED  (9 * 60 + 20)
#define MINUTE_REVIEWED (15 * 60 + 40)
#define MINUTE_TOLD     (15 * 60 + 42)

static const char note[] = "Người dân khai họ tên không có dấu; giấy tờ ghi có dấu.";
static const char message[] =
  "Họ tên trong tờ khai không có dấu hoặc sai chính tả. "
  "Đề nghị khai lại họ tên đúng như trên giấy tờ và gửi lại.";
static const char agreement[] = "Đồng ý, đề nghị người dân khai lại.";

static VcOfficer *
find_officer (GPtrArray  *officers,
              const char *office_id,
              VcRole      role)
{
  for (guint i = 0; i < officers->len; i++)
    {
      VcOfficer *officer = g_ptr_array_index (officers, i);

      if (vc_officer_get_role (officer) == role &&
          g_strcmp0 (vc_officer_get_office_id (officer), office_id) == 0)
        return officer;
    }

  g_return_val_if_reached (NULL);
}

static const struct
{
  VcCheckKind  kind;
  VcAnswer     answer;
  VcAnsweredBy by;
} answers[] = {
  { VC_CHECK_PERSON_MATCHES_PORTRAIT, VC_ANSWER_YES, VC_ANSWERED_BY_CLERK   },
  { VC_CHECK_DOCUMENT_GENUINE,        VC_ANSWER_YES, VC_ANSWERED_BY_CLERK   },
  { VC_CHECK_DATA_AGREES,             VC_ANSWER_NO,  VC_ANSWERED_BY_CLERK   },
  { VC_CHECK_CODE_BELONGS,            VC_ANSWER_YES, VC_ANSWERED_BY_PROGRAM },
  { VC_CHECK_PHONE_READ_BACK,         VC_ANSWER_YES, VC_ANSWERED_BY_CLERK   },
};

static GPtrArray *
make_checks (void)
{
  GPtrArray *checks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    g_ptr_array_add (checks, vc_check_new (answers[i].kind, answers[i].answer, answers[i].by));

  return checks;
}

static VcDecision *
decide (VcDeclaration *filed,
        VcOfficer     *officer,
        VcDate         day,
        VcRandom      *random)
{
  const char * const    reasons[] = { REASON_NAME_UNMARKED, NULL };
  const char * const    nothing[] = { NULL };
  g_autofree char      *id = vc_random_dup_uuid (random);
  g_autoptr (GPtrArray) checks = make_checks ();
  g_autoptr (GDateTime) decided_at = vc_demo_calendar_at (day, MINUTE_DECIDED);

  return vc_decision_new (&(VcDecisionFields) {
    .id = id,
    .declaration_id = vc_declaration_get_id (filed),
    .kind = VC_DECISION_REFUSE,
    .version = vc_declaration_get_fields (filed)->version,
    .seen = nothing,
    .checks = checks,
    .reasons = reasons,
    .note = note,
    .message = message,
    .counter = "Quầy 1",
    .decided_at = decided_at,
    .officer_id = vc_officer_get_id (officer),
    .officer_name = vc_officer_get_name (officer),
  });
}

static VcReview *
review (VcDecision *decision,
        VcOfficer  *officer,
        VcDate      day,
        VcRandom   *random)
{
  g_autofree char      *id = vc_random_dup_uuid (random);
  g_autoptr (GDateTime) reviewed_at = vc_demo_calendar_at (day, MINUTE_REVIEWED);

  return vc_review_new (id, vc_decision_get_id (decision), VC_REVIEW_UPHOLD, agreement,
                        vc_officer_get_id (officer), vc_officer_get_name (officer), reviewed_at);
}

static GPtrArray *
tell (VcDeclaration *filed,
      VcDate         day,
      VcRandom      *random)
{
  GPtrArray            *notices = g_ptr_array_new_with_free_func (g_object_unref);
  const char           *phone = vc_contact_get_phone (vc_declaration_get_fields (filed)->contact);
  g_autofree char      *id = vc_random_dup_uuid (random);
  g_autofree char      *masked = g_strdup_printf ("%.4s•••%s", phone, phone + 7);
  g_autoptr (GDateTime) told_at = vc_demo_calendar_at (day, MINUTE_TOLD);

  g_ptr_array_add (notices, vc_notice_new (id, VC_NOTICE_OF_REFUSAL, VC_NOTICE_SMS, VC_NOTICE_DELIVERED,
                                           masked, told_at));
  return notices;
}

/**
 * vc_demo_refusal_new:
 * @filed: an adult's declaration with an unmarked name
 * @filed_on: the day it was filed
 * @random: where identifiers come from
 *
 * Returns: (transfer full): what became of it: refused the working day after,
 *   upheld, and the citizen told
 */
VcDeclaration *
vc_demo_refusal_new (VcDeclaration *filed,
                     VcDate         filed_on,
                     VcRandom      *random)
{
  VcDeclarationFields    fields = *vc_declaration_get_fields (filed);
  VcDate                 day = vc_demo_calendar_add_work_days (filed_on, 1);
  g_autoptr (GPtrArray)  officers = vc_demo_officer_list_new ();
  VcOfficer             *clerk = find_officer (officers, fields.handling_office, VC_ROLE_CLERK);
  VcOfficer             *supervisor = find_officer (officers, fields.handling_office, VC_ROLE_SUPERVISOR);
  g_autoptr (VcDecision) decision = decide (filed, clerk, day, random);
  g_autoptr (VcReview)   agreed = review (decision, supervisor, day, random);
  g_autoptr (GPtrArray)  notices = tell (filed, day, random);

  fields.state = VC_DECLARATION_REFUSAL_CONFIRMED;
  fields.decision = decision;
  fields.review = agreed;
  fields.notices = notices;
  return vc_declaration_new (&fields);
}

/**
 * vc_demo_refusal_see:
 * @decision: a decision made before the photos were drawn
 * @photos: (element-type VcPhoto): the photos
 *
 * Returns: (transfer full): the same decision, about these photos
 */
VcDecision *
vc_demo_refusal_see (VcDecision *decision,
                     GPtrArray  *photos)
{
  VcDecisionFields      fields = *vc_decision_get_fields (decision);
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();

  for (guint i = 0; i < photos->len; i++)
    g_ptr_array_add (seen, (char *) vc_photo_get_sha256 (g_ptr_array_index (photos, i)));
  g_ptr_array_add (seen, NULL);

  fields.seen = (const char * const *) seen->pdata;
  return vc_decision_new (&fields);
}
