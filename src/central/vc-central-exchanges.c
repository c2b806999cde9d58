/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-exchanges.h"

#include "vc-central-router.h"
#include "vc-problem.h"

/* More than this of a body is not kept, unless it is an officer's picture; of
 * one that goes on, the surplus is told. */
#define MAX_BODY    (256 * 1024)
#define MAX_PICTURE (16 * 1024 * 1024)
#define MAX_SURPLUS (16 * 1024 * 1024)

struct _VcCentralExchanges
{
  GObject     parent_instance;

  VcCentral  *central;
  GHashTable *under_way; /* (element-type SoupServerMessage Exchange) */
};

typedef struct
{
  gsize n_read;
  gsize max_body;
} Exchange;

G_DEFINE_FINAL_TYPE (VcCentralExchanges, vc_central_exchanges, G_TYPE_OBJECT)

enum
{
  SURPLUS,
  ENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A picture is let in only from an officer who may send one: nobody else makes
 * central hold so much. */
static gboolean
may_send_picture (VcCentralExchanges *self,
                  SoupServerMessage  *message)
{
  g_auto (VcCentralRequest) request = { 0 };
  const VcCentralRoute *route;
  gboolean may;

  vc_central_request_describe (&request, self->central, message);
  route = vc_central_router_find (&request, NULL);
  if (route == NULL || vc_central_route_get_kind (route) != VC_CENTRAL_ROUTE_PICTURE ||
      !vc_central_begin (self->central, NULL))
    return FALSE;

  may = vc_central_router_authorise (&request, NULL);
  vc_central_rollback (self->central);
  return may;
}

static void
got_headers_cb (SoupServerMessage *message,
                gpointer           user_data)
{
  VcCentralExchanges *self = user_data;
  Exchange *exchange = g_hash_table_lookup (self->under_way, message);

  if (exchange != NULL && may_send_picture (self, message))
    exchange->max_body = MAX_PICTURE;
}

/* Counts a body while it arrives, and keeps no more of it than is wanted. */
static void
got_chunk_cb (SoupServerMessage *message,
              GBytes            *chunk,
              gpointer           user_data)
{
  VcCentralExchanges *self = user_data;
  SoupMessageBody *body = soup_server_message_get_request_body (message);
  Exchange *exchange = g_hash_table_lookup (self->under_way, message);

  if (exchange == NULL)
    return;

  exchange->n_read += g_bytes_get_size (chunk);
  if (exchange->n_read > exchange->max_body)
    {
      soup_message_body_truncate (body);
      soup_message_body_set_accumulate (body, FALSE);
    }
  if (exchange->n_read > exchange->max_body + MAX_SURPLUS)
    g_signal_emit (self, signals[SURPLUS], 0, message);
}

static void
ended_cb (SoupServerMessage *message,
          gpointer           user_data)
{
  VcCentralExchanges *self = user_data;

  g_signal_emit (self, signals[ENDED], 0, message);
  g_hash_table_remove (self->under_way, message);
}

static void
vc_central_exchanges_finalize (GObject *object)
{
  VcCentralExchanges *self = VC_CENTRAL_EXCHANGES (object);

  g_clear_pointer (&self->under_way, g_hash_table_unref);
  g_clear_object (&self->central);

  G_OBJECT_CLASS (vc_central_exchanges_parent_class)->finalize (object);
}

static void
vc_central_exchanges_class_init (VcCentralExchangesClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vc_central_exchanges_finalize;

  signals[SURPLUS] = g_signal_new ("surplus", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, SOUP_TYPE_SERVER_MESSAGE);
  signals[ENDED] = g_signal_new ("ended", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, SOUP_TYPE_SERVER_MESSAGE);
}

static void
vc_central_exchanges_init (VcCentralExchanges *self)
{
  self->under_way = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

/**
 * vc_central_exchanges_new:
 * @central: knows who may send what
 *
 * Returns: (transfer full): no exchanges yet
 */
VcCentralExchanges *
vc_central_exchanges_new (VcCentral *central)
{
  VcCentralExchanges *self = g_object_new (VC_TYPE_CENTRAL_EXCHANGES, NULL);

  self->central = g_object_ref (central);
  return self;
}

/**
 * vc_central_exchanges_follow:
 * @self: exchanges
 * @message: a request of which nothing has been read
 */
void
vc_central_exchanges_follow (VcCentralExchanges *self,
                             SoupServerMessage  *message)
{
  Exchange *exchange = g_new0 (Exchange, 1);

  exchange->max_body = MAX_BODY;
  g_hash_table_insert (self->under_way, message, exchange);
  g_signal_connect_object (message, "got-headers", G_CALLBACK (got_headers_cb), self, 0);
  g_signal_connect_object (message, "got-chunk", G_CALLBACK (got_chunk_cb), self, 0);
  g_signal_connect_object (message, "finished", G_CALLBACK (ended_cb), self, 0);
  g_signal_connect_object (message, "disconnected", G_CALLBACK (ended_cb), self, 0);
}

/**
 * vc_central_exchanges_has:
 * @self: exchanges
 * @message: a request
 *
 * Returns: whether somebody still waits for its answer
 */
gboolean
vc_central_exchanges_has (VcCentralExchanges *self,
                          SoupServerMessage  *message)
{
  return g_hash_table_contains (self->under_way, message);
}

/**
 * vc_central_exchanges_check_size:
 * @self: exchanges
 * @message: a request that was read to its end
 *
 * Returns: whether all of its body was kept; if not, with
 *   %VC_PROBLEM_BODY_TOO_LARGE
 */
gboolean
vc_central_exchanges_check_size (VcCentralExchanges *self,
                                 SoupServerMessage  *message,
                                 GError            **error)
{
  const Exchange *exchange = g_hash_table_lookup (self->under_way, message);

  if (exchange == NULL || exchange->n_read <= exchange->max_body)
    return TRUE;

  g_set_error (error, VC_PROBLEM, VC_PROBLEM_BODY_TOO_LARGE, "more than %" G_GSIZE_FORMAT " bytes", exchange->max_body);
  return FALSE;
}
