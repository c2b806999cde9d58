/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-notices.h"

#include "vc-mask.h"

static void
delivery_free (VcCentralDelivery *self)
{
  g_free (self->id);
  g_free (self->declaration_id);
  g_free (self);
}

static void
insert (VcCentral  *central,
        const char *declaration_id,
        VcNotice   *notice,
        const char *recipient)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "INSERT INTO notices (id, declaration_id, ordinal, kind, channel, state, recipient, changed_at)"
    " SELECT ?1, ?2, count (*) + 1, ?3, ?4, ?5, ?6, ?7 FROM notices WHERE declaration_id = ?2");

  vc_central_query_bind_text (query, vc_notice_get_id (notice));
  vc_central_query_bind_text (query, declaration_id);
  vc_central_query_bind_text (query, vc_notice_kind_to_string (vc_notice_get_kind (notice)));
  vc_central_query_bind_text (query, vc_notice_channel_to_string (vc_notice_get_channel (notice)));
  vc_central_query_bind_text (query, vc_notice_state_to_string (vc_notice_get_state (notice)));
  vc_central_query_bind_text (query, recipient);
  vc_central_query_bind_time (query, vc_notice_get_changed_at (notice));
  vc_central_query_run (query);
}

/**
 * vc_central_notices_queue:
 * @central: a central with a transaction
 * @declaration_id: what it is about
 * @kind: of approval or of refusal
 * @channel: how it goes
 * @recipient: where it goes
 * @body: what it says; may hold credentials
 *
 * Queues a notice for its gateway.
 */
void
vc_central_notices_queue (VcCentral      *central,
                          const char     *declaration_id,
                          VcNoticeKind    kind,
                          VcNoticeChannel channel,
                          const char     *recipient,
                          const char     *body)
{
  g_autofree char *id = vc_central_dup_uuid (central);
  g_autoptr (VcNotice) notice = vc_notice_new (id, kind, channel, VC_NOTICE_QUEUED, recipient,
                                               vc_central_get_now (central));
  g_autoptr (VcCentralQuery) outbox = vc_central_query (central,
    "INSERT INTO outbox (notice_id, body) VALUES (?1, ?2)");

  insert (central, declaration_id, notice, recipient);
  vc_central_query_bind_text (outbox, id);
  vc_central_query_bind_text (outbox, body);
  vc_central_query_run (outbox);
}

/**
 * vc_central_notices_restore:
 * @central: a central with a transaction
 * @declaration_id: what it is about
 * @notice: one that has reached its end
 * @recipient: where it went
 *
 * Keeps a notice that was sent before this central was there.
 */
void
vc_central_notices_restore (VcCentral  *central,
                            const char *declaration_id,
                            VcNotice   *notice,
                            const char *recipient)
{
  insert (central, declaration_id, notice, recipient);
}

static VcNotice *
read_notice (VcCentralQuery *query)
{
  VcNoticeKind kind = VC_NOTICE_OF_APPROVAL;
  VcNoticeChannel channel = VC_NOTICE_SMS;
  VcNoticeState state = VC_NOTICE_QUEUED;
  const char *recipient = vc_central_query_get_text (query, 4);
  g_autofree char *masked = NULL;
  g_autoptr (GDateTime) changed_at = vc_central_query_dup_time (query, 5);

  vc_notice_kind_from_string (vc_central_query_get_text (query, 1), &kind);
  vc_notice_channel_from_string (vc_central_query_get_text (query, 2), &channel);
  vc_notice_state_from_string (vc_central_query_get_text (query, 3), &state);
  masked = channel == VC_NOTICE_SMS ? vc_mask_phone (recipient) : vc_mask_email (recipient);
  return vc_notice_new (vc_central_query_get_text (query, 0), kind, channel, state, masked, changed_at);
}

/**
 * vc_central_notices_list:
 * @central: a central with a transaction
 * @declaration_id: a declaration
 *
 * Returns: (transfer full) (element-type VcNotice): its notices, the first
 *   first; recipients are masked
 */
GPtrArray *
vc_central_notices_list (VcCentral  *central,
                         const char *declaration_id)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT id, kind, channel, state, recipient, changed_at FROM notices"
    " WHERE declaration_id = ?1 ORDER BY ordinal");

  vc_central_query_bind_text (query, declaration_id);
  while (vc_central_query_next (query))
    g_ptr_array_add (list, read_notice (query));

  return list;
}

/**
 * vc_central_notices_list_under_way:
 * @central: a central with a transaction
 * @before: only those that have not moved since
 *
 * Returns: (transfer full) (element-type VcCentralDelivery): notices queued
 *   or sent
 */
GPtrArray *
vc_central_notices_list_under_way (VcCentral *central,
                                   GDateTime *before)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) delivery_free);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT id, declaration_id, channel, state FROM notices"
    " WHERE state IN ('queued', 'sent') AND changed_at <= ?1 ORDER BY changed_at, id");

  vc_central_query_bind_time (query, before);
  while (vc_central_query_next (query))
    {
      VcCentralDelivery *delivery = g_new0 (VcCentralDelivery, 1);

      delivery->id = g_strdup (vc_central_query_get_text (query, 0));
      delivery->declaration_id = g_strdup (vc_central_query_get_text (query, 1));
      vc_notice_channel_from_string (vc_central_query_get_text (query, 2), &delivery->channel);
      vc_notice_state_from_string (vc_central_query_get_text (query, 3), &delivery->state);
      g_ptr_array_add (list, delivery);
    }

  return list;
}

/**
 * vc_central_notices_move:
 * @central: a central with a transaction
 * @id: a notice
 * @state: where it is now
 *
 * Moves a notice on. Once a gateway has it, central keeps nothing of what it
 * said.
 */
void
vc_central_notices_move (VcCentral    *central,
                         const char   *id,
                         VcNoticeState state)
{
  g_autoptr (VcCentralQuery) notice = vc_central_query (central,
    "UPDATE notices SET state = ?1, changed_at = ?2 WHERE id = ?3");
  g_autoptr (VcCentralQuery) outbox = vc_central_query (central,
    "DELETE FROM outbox WHERE notice_id = ?1");

  vc_central_query_bind_text (notice, vc_notice_state_to_string (state));
  vc_central_query_bind_time (notice, vc_central_get_now (central));
  vc_central_query_bind_text (notice, id);
  vc_central_query_run (notice);

  vc_central_query_bind_text (outbox, id);
  vc_central_query_run (outbox);
}
