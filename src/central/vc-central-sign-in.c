/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-sign-in.h"

#include "vc-central-audit.h"
#include "vc-central-officers.h"
#include "vc-central-policy.h"
#include "vc-central-sessions.h"
#include "vc-central-version.h"
#include "vc-json-decoder.h"
#include "vc-wire.h"

#include <stdio.h>

#define MAX_ACCOUNT  64
#define MAX_PASSWORD 200
#define MAX_COUNTER  40

/* What one signing in carries from step to step. */
typedef struct
{
  char                 *account;
  char                 *counter;
  VcCentralCredentials *credentials; /* NULL: no such account */
} SignIn;

/* One signing in, in the order it happens. */
static gboolean    check_room     (VcCentralPassword *passwords, GError **error);
static gboolean    count_attempt  (VcCentral *central, SignIn *sign_in, GError **error);
static void        verified_cb    (GObject *object, GAsyncResult *result, gpointer user_data);
static JsonObject *start_session  (VcCentral *central, SignIn *sign_in, gboolean right, GError **error);

static void
sign_in_free (SignIn *self)
{
  g_free (self->account);
  g_free (self->counter);
  g_clear_pointer (&self->credentials, vc_central_credentials_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignIn, sign_in_free)

static gboolean
read_version (const char *text,
              guint       version[3])
{
  int length = 0;

  return sscanf (text, "%u.%u.%u%n", &version[0], &version[1], &version[2], &length) == 3 &&
         text[length] == '\0' && g_ascii_isdigit (text[0]);
}

/* A client that does not give its version is taken for a new one. */
static gboolean
check_client (VcCentralRequest *request,
              GError          **error)
{
  const char *header = soup_message_headers_get_one (request->headers, "Client-Version");
  guint version[3];
  guint oldest[3];

  if (header == NULL)
    return TRUE;

  if (!read_version (header, version) || !read_version (VC_CENTRAL_OLDEST_CLIENT, oldest))
    {
      g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_INVALID_PARAMETER, "Client-Version is not as agreed");
      return FALSE;
    }

  for (guint i = 0; i < 3; i++)
    if (version[i] != oldest[i])
      {
        if (version[i] > oldest[i])
          return TRUE;

        g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_CLIENT_TOO_OLD,
                             "the oldest client accepted is " VC_CENTRAL_OLDEST_CLIENT);
        return FALSE;
      }

  return TRUE;
}

/**
 * vc_central_sign_in_async:
 * @request: a request to sign in
 * @passwords: who looks at passwords
 *
 * Looks at account and password; the password on another thread.
 */
void
vc_central_sign_in_async (VcCentralRequest   *request,
                          VcCentralPassword  *passwords,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (request->central, NULL, callback, user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcJsonDecoder) body = NULL;
  SignIn *sign_in = g_new0 (SignIn, 1);
  const char *password = NULL;

  g_task_set_source_tag (task, vc_central_sign_in_async);
  g_task_set_task_data (task, sign_in, (GDestroyNotify) sign_in_free);

  if (check_client (request, &error) && vc_central_request_read_json (request, &error))
    {
      body = vc_json_decoder_new (request->json);
      sign_in->account = g_strdup (vc_json_decoder_get_text (body, "account", MAX_ACCOUNT));
      password = vc_json_decoder_get_text (body, "password", MAX_PASSWORD);
      sign_in->counter = g_strdup (vc_json_decoder_get_text (body, "counter", MAX_COUNTER));
      vc_json_decoder_finish (body, &error);
    }

  if (error != NULL || !check_room (passwords, &error) || !count_attempt (request->central, sign_in, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  vc_central_password_verify_async (passwords, password,
                                    sign_in->credentials != NULL ? sign_in->credentials->password_hash : NULL,
                                    verified_cb, g_steal_pointer (&task));
}

static gboolean
check_room (VcCentralPassword *passwords,
            GError           **error)
{
  if (!vc_central_password_is_busy (passwords))
    return TRUE;

  g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_TOO_MANY_ATTEMPTS, "too many are signing in at once");
  return FALSE;
}

static gboolean
count_attempt (VcCentral *central,
               SignIn    *sign_in,
               GError   **error)
{
  if (!vc_central_begin (central, error))
    return FALSE;

  if (!vc_central_sessions_count_attempt (central, sign_in->account, error))
    {
      vc_central_rollback (central);
      return FALSE;
    }

  sign_in->credentials = vc_central_officers_find_account (central, sign_in->account);
  return vc_central_commit (central, error);
}

static void
verified_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  gboolean right = vc_central_password_verify_finish (VC_CENTRAL_PASSWORD (object), result, NULL);
  JsonObject *session = start_session (g_task_get_source_object (task), g_task_get_task_data (task), right, &error);

  if (session != NULL)
    g_task_return_pointer (task, session, (GDestroyNotify) json_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static JsonObject *
write_session (VcOfficer  *officer,
               const char *token,
               GDateTime  *expires_at)
{
  JsonObject *session = json_object_new ();
  g_autofree char *expires = g_date_time_format (expires_at, "%FT%TZ");

  json_object_set_string_member (session, "token", token);
  json_object_set_string_member (session, "expires_at", expires);
  json_object_set_member (session, "officer", vc_wire_write_officer (officer));
  return session;
}

/* Failed attempts of an account that exists are on record; those of invented
 * accounts are only counted, or anybody could fill the audit. */
static gboolean
record_failure (VcCentral *central,
                SignIn    *sign_in,
                GError   **error)
{
  if (sign_in->credentials != NULL)
    vc_central_audit_add (central, vc_officer_get_id (sign_in->credentials->officer), "session.refuse", NULL,
                          "counter", sign_in->counter, NULL);
  if (!vc_central_commit (central, error))
    return FALSE;

  g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_SIGN_IN_FAILED, "account or password is wrong");
  return FALSE;
}

static JsonObject *
start_session (VcCentral *central,
               SignIn    *sign_in,
               gboolean   right,
               GError   **error)
{
  g_autofree char *token = NULL;
  g_autoptr (GDateTime) expires_at = NULL;
  VcOfficer *officer;

  if (!vc_central_begin (central, error))
    return NULL;

  if (!right)
    {
      record_failure (central, sign_in, error);
      return NULL;
    }

  officer = sign_in->credentials->officer;
  if (sign_in->credentials->disabled)
    {
      vc_central_rollback (central);
      g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_OFFICER_DISABLED, "the officer is disabled");
      return NULL;
    }

  expires_at = g_date_time_add_seconds (vc_central_get_now (central), vc_central_policy_get_session_seconds (central));
  vc_central_sessions_forget_attempts (central, sign_in->account);
  token = vc_central_sessions_start (central, vc_officer_get_id (officer), sign_in->counter, expires_at);
  vc_central_audit_add (central, vc_officer_get_id (officer), "session.start", NULL, "counter", sign_in->counter, NULL);
  if (!vc_central_commit (central, error))
    return NULL;

  return write_session (officer, token, expires_at);
}

/**
 * vc_central_sign_in_finish:
 * @central: a central
 *
 * Returns: (transfer full): the contract's Session, or %NULL with %VC_PROBLEM
 */
JsonObject *
vc_central_sign_in_finish (VcCentral    *central,
                           GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, central), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
