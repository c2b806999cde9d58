/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-letter.h"

#include "vc-central-accounts.h"
#include "vc-central-notices.h"
#include "vc-central-reasons.h"
#include "vc-phone.h"

/*
 * What a citizen is told, and where. By SMS always, by e-mail if there is an
 * address. SMS are written without marks, as the agency writes them: with
 * marks a message takes three parts instead of one.
 */
#define APPROVAL_SMS \
  "BHXH Viet Nam: ma so %s da duoc cap tai khoan VssID. Ten dang nhap: %s. Mat khau: %s. " \
  "Vui long doi mat khau khi dang nhap lan dau. Ho tro: 19009068."
#define APPROVAL_EMAIL \
  "Cơ quan Bảo hiểm xã hội thông báo chấp thuận đăng ký giao dịch điện tử.\n\n" \
  "Mã số BHXH %s đã được cấp tài khoản VssID.\nTên đăng nhập: %s\nMật khẩu: %s\n\n" \
  "Vui lòng đổi mật khẩu khi đăng nhập lần đầu và ít nhất 6 tháng một lần.\nHỗ trợ: 1900 9068\n"
#define REFUSAL_INTRODUCTION \
  "Cơ quan Bảo hiểm xã hội thông báo không chấp nhận tờ khai số %s."

/* Where one citizen is reached. */
typedef struct
{
  char *phone;
  char *email;
} Recipient;

static void
recipient_clear (Recipient *self)
{
  g_free (self->phone);
  g_free (self->email);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Recipient, recipient_clear)

static char *
dup_phone (const char *phone)
{
  char *normal = vc_phone_normalise (phone);

  return normal != NULL ? normal : g_strdup (phone);
}

/* A child's notices go to the guardian: to the contacts of the guardian's own
 * account, or to the phone on the form when there is no such account. */
static void
find_recipient (VcCentral     *central,
                VcDeclaration *declaration,
                Recipient     *recipient)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  g_autoptr (VcCentralHolder) holder = NULL;

  if (fields->guardian == NULL)
    {
      recipient->phone = fields->contact != NULL ? dup_phone (vc_contact_get_phone (fields->contact)) : NULL;
      recipient->email = fields->contact != NULL ? g_strdup (vc_contact_get_email (fields->contact)) : NULL;
      return;
    }

  holder = vc_central_accounts_find_holder (central, vc_guardian_get_bhxh_code (fields->guardian));
  recipient->phone = dup_phone (holder != NULL && holder->phone != NULL
                                ? holder->phone
                                : vc_guardian_get_phone (fields->guardian));
  recipient->email = holder != NULL ? g_strdup (holder->email) : NULL;
}

static void
queue (VcCentral     *central,
       VcDeclaration *declaration,
       VcNoticeKind   kind,
       const char    *sms,
       const char    *email)
{
  const char *id = vc_declaration_get_id (declaration);
  g_auto (Recipient) recipient = { NULL, NULL };

  find_recipient (central, declaration, &recipient);
  if (recipient.phone != NULL)
    vc_central_notices_queue (central, id, kind, VC_NOTICE_SMS, recipient.phone, sms);
  if (recipient.email != NULL)
    vc_central_notices_queue (central, id, kind, VC_NOTICE_EMAIL, recipient.email, email);
}

/**
 * vc_central_letter_queue_approval:
 * @central: a central with a transaction
 * @declaration: what was approved
 * @password: of the new account
 *
 * Queues the notices of approval with the credentials.
 */
void
vc_central_letter_queue_approval (VcCentral     *central,
                                  VcDeclaration *declaration,
                                  const char    *password)
{
  const char *code = vc_declaration_get_fields (declaration)->bhxh_code;
  g_autofree char *sms = g_strdup_printf (APPROVAL_SMS, code, code, password);
  g_autofree char *email = g_strdup_printf (APPROVAL_EMAIL, code, code, password);

  queue (central, declaration, VC_NOTICE_OF_APPROVAL, sms, email);
}

/* The officer's own words, or else the reasons'. */
static char *
dup_refusal (VcCentral     *central,
             VcDeclaration *declaration,
             VcDecision    *decision)
{
  const VcDecisionFields *fields = vc_decision_get_fields (decision);
  g_autoptr (GString) text = g_string_new (NULL);

  if (fields->message != NULL && *fields->message != '\0')
    return g_strdup (fields->message);

  g_string_append_printf (text, REFUSAL_INTRODUCTION, vc_declaration_get_dossier_number (declaration));
  for (guint i = 0; fields->reasons[i] != NULL; i++)
    {
      g_autoptr (VcReason) reason = vc_central_reasons_find (central, fields->reasons[i]);
      const VcReasonFields *words = reason != NULL ? vc_reason_get_fields (reason) : NULL;

      if (words != NULL)
        g_string_append_printf (text, "\n- %s. %s", words->text_vi, words->advice_vi != NULL ? words->advice_vi : "");
    }

  return g_strdup (text->str);
}

/**
 * vc_central_letter_queue_refusal:
 * @central: a central with a transaction
 * @declaration: what was not accepted
 * @decision: the refusal that was upheld
 *
 * Queues the notices of refusal.
 */
void
vc_central_letter_queue_refusal (VcCentral     *central,
                                 VcDeclaration *declaration,
                                 VcDecision    *decision)
{
  g_autofree char *text = dup_refusal (central, declaration, decision);

  queue (central, declaration, VC_NOTICE_OF_REFUSAL, text, text);
}
