/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsoup/soup.h>

#include "vc-api-client.h"
#include "vc-json.h"

G_BEGIN_DECLS

/* Makes a value of an answer's JSON. Runs on a worker: it may touch nothing
 * but the tree. */
typedef gpointer (*VcApiRead) (JsonNode  *node,
                               GError   **error);

/**
 * VcApiOperation:
 * @name: the contract's operationId. Errors and logs say it instead of the
 *   path, which may carry a person's number
 * @method: the HTTP method
 * @read: what makes a value of the answer; %NULL when there is nothing to
 *   read, or when the answer is a file
 * @destroy: frees that value
 * @max_size: how many bytes the answer may have
 */
typedef struct
{
  const char     *name;
  const char     *method;
  VcApiRead       read;
  GDestroyNotify  destroy;
  gsize           max_size;
} VcApiOperation;

/**
 * VcApiRequest:
 * @operation: what is asked
 * @path: where, below the contract's root; escaped, with the query
 * @body: (nullable): what goes along
 * @file: (nullable): what goes along instead, as it is
 * @media_type: (nullable): what @file is
 * @key: (nullable): the Idempotency-Key of a change
 * @sha256: (nullable): for a file: what its bytes must hash to
 */
typedef struct
{
  const VcApiOperation *operation;
  const char           *path;
  JsonNode             *body;
  GBytes               *file;
  const char           *media_type;
  const char           *key;
  const char           *sha256;
} VcApiRequest;

/* What is asked without changing anything: an object, a list of them, a file. */
#define VC_API_OBJECT(operation, function) \
  { .name = operation, .method = "GET", .read = (VcApiRead) function, .destroy = g_object_unref, \
    .max_size = VC_API_MAX_JSON }
#define VC_API_ARRAY(operation, function) \
  { .name = operation, .method = "GET", .read = (VcApiRead) function, .destroy = (GDestroyNotify) g_ptr_array_unref, \
    .max_size = VC_API_MAX_JSON }
#define VC_API_BYTES(operation) \
  { .name = operation, .method = "GET", .destroy = (GDestroyNotify) g_bytes_unref, .max_size = VC_API_MAX_FILE }

/* A change that is answered with an object, and one that is answered with
 * its status alone. */
#define VC_API_CHANGE(operation, verb, function) \
  { .name = operation, .method = verb, .read = (VcApiRead) function, .destroy = g_object_unref, \
    .max_size = VC_API_MAX_JSON }
#define VC_API_SILENT_CHANGE(operation, verb) \
  { .name = operation, .method = verb, .max_size = VC_API_MAX_PROBLEM }

#define VC_API_MAX_JSON (16 * 1024 * 1024)
#define VC_API_MAX_FILE (32 * 1024 * 1024)
#define VC_API_MAX_PROBLEM (64 * 1024)

/* How long a server may be silent. Central's event stream speaks every
 * fifteen seconds. */
#define VC_API_SILENCE_SECONDS 30

void         vc_api_client_call_async   (VcApiClient          *self,
                                         const VcApiRequest   *request,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gpointer     vc_api_client_call_finish  (VcApiClient          *self,
                                         const VcApiOperation *operation,
                                         GAsyncResult         *result,
                                         GError              **error);

char        *vc_api_make_path           (const char           *prefix,
                                         const char           *id,
                                         const char           *suffix);
SoupMessage *vc_api_client_new_message  (VcApiClient          *self,
                                         const char           *method,
                                         const char           *path);
SoupSession *vc_api_client_get_soup     (VcApiClient          *self);

GError      *vc_api_error_translate     (const char           *operation,
                                         GError               *error);

G_END_DECLS
