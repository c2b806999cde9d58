/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-gateway.h"

#include "vc-central-audit.h"
#include "vc-central-events.h"
#include "vc-central-notices.h"

/*
 * The built-in gateways for SMS and e-mail. They reach nobody: they take a
 * notice from the outbox, wait, and report it delivered, or failed when told
 * so. An agency's own gateway stands in their place.
 */
static VcNoticeState
get_next_state (VcCentral               *central,
                const VcCentralDelivery *delivery)
{
  const VcCentralSettings *settings = vc_central_get_settings (central);
  gboolean fails = delivery->channel == VC_NOTICE_SMS ? settings->sms_fails : settings->email_fails;

  if (delivery->state == VC_NOTICE_QUEUED)
    return VC_NOTICE_SENT;

  return fails ? VC_NOTICE_FAILED : VC_NOTICE_DELIVERED;
}

/**
 * vc_central_gateway_step:
 * @central: a central without a transaction
 *
 * Moves each notice one step on that has waited long enough, in a transaction
 * of its own. Each step is an event.
 *
 * Returns: %TRUE, or %FALSE with %VC_CENTRAL_ERROR
 */
gboolean
vc_central_gateway_step (VcCentral *central,
                         GError   **error)
{
  g_autoptr (GDateTime) before = NULL;
  g_autoptr (GPtrArray) deliveries = NULL;
  gboolean sent = FALSE;

  if (!vc_central_begin (central, error))
    return FALSE;

  before = g_date_time_add (vc_central_get_now (central),
                            -(gint64) vc_central_get_settings (central)->gateway_delay_ms * G_TIME_SPAN_MILLISECOND);
  deliveries = vc_central_notices_list_under_way (central, before);
  for (guint i = 0; i < deliveries->len; i++)
    {
      const VcCentralDelivery *delivery = g_ptr_array_index (deliveries, i);
      VcNoticeState next = get_next_state (central, delivery);

      sent = sent || next == VC_NOTICE_SENT;
      vc_central_notices_move (central, delivery->id, next);
      vc_central_events_add (central, delivery->declaration_id);
      vc_central_audit_add (central, NULL, "notice.move", delivery->declaration_id,
                            "notice", delivery->id, "state", vc_notice_state_to_string (next), NULL);
    }

  if (!vc_central_commit (central, error))
    return FALSE;

  /* What was sent held a password. */
  if (sent)
    vc_central_erase_deleted (central);
  return TRUE;
}
