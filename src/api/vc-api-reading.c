/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The operations that change nothing. */

#include "vc-api-private.h"
#include "vc-wire.h"

#define PAGE_SIZE "200"

typedef struct
{
  GPtrArray *declarations;
  char      *cursor;
  guint64    change;
} Page;

static void
page_free (Page *page)
{
  g_ptr_array_unref (page->declarations);
  g_free (page->cursor);
  g_free (page);
}

static gpointer
read_page (JsonNode  *node,
           GError   **error)
{
  Page       page = { NULL };
  GPtrArray *declarations = vc_wire_read_page (node, &page.cursor, &page.change, error);

  if (declarations == NULL)
    return NULL;

  page.declarations = declarations;
  return g_memdup2 (&page, sizeof page);
}

static const VcApiOperation get_declaration = VC_API_OBJECT ("getDeclaration", vc_wire_read_declaration);
static const VcApiOperation get_insured_person = VC_API_OBJECT ("getInsuredPerson", vc_wire_read_insured_person);
static const VcApiOperation get_photo = VC_API_BYTES ("getPhoto");
static const VcApiOperation get_form = VC_API_BYTES ("getForm");

static const VcApiOperation list_declarations = {
  .name = "listDeclarations",
  .method = "GET",
  .read = read_page,
  .destroy = (GDestroyNotify) page_free,
  .max_size = VC_API_MAX_JSON,
};

static char *
escape (const char *text)
{
  return g_uri_escape_string (text, NULL, FALSE);
}

static void
get_async (VcApiClient          *self,
           const VcApiOperation *operation,
           const char           *path,
           const char           *sha256,
           GCancellable         *cancellable,
           GAsyncReadyCallback   callback,
           gpointer              user_data)
{
  VcApiRequest request = { .operation = operation, .path = path, .sha256 = sha256 };

  vc_api_client_call_async (self, &request, cancellable, callback, user_data);
}

static char *
make_list_path (guint       states,
                const char *query,
                guint64     changed_after,
                const char *cursor)
{
  GString *path = g_string_new ("/declarations?limit=" PAGE_SIZE);

  for (guint state = 0; state < VC_N_DECLARATION_STATES; state++)
    if ((states & 1u << state) != 0)
      g_string_append_printf (path, "&state=%s", vc_declaration_state_to_string ((VcDeclarationState) state));

  if (query != NULL)
    {
      g_string_append (path, "&q=");
      g_string_append_uri_escaped (path, query, NULL, FALSE);
    }

  if (changed_after > 0)
    g_string_append_printf (path, "&changed_after=%" G_GUINT64_FORMAT, changed_after);

  if (cursor != NULL)
    {
      g_string_append (path, "&cursor=");
      g_string_append_uri_escaped (path, cursor, NULL, FALSE);
    }

  return g_string_free (path, FALSE);
}

/**
 * vc_api_client_list_declarations_async:
 * @self: a client
 * @states: a mask of 1 << #VcDeclarationState, 0 for all
 * @query: (nullable): text to look for
 * @changed_after: leaves out what has not changed since, 0 for all
 * @cursor: (nullable): from the page before, %NULL for the first
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Asks for one page of declarations.
 */
void
vc_api_client_list_declarations_async (VcApiClient         *self,
                                       guint                states,
                                       const char          *query,
                                       guint64              changed_after,
                                       const char          *cursor,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  g_autofree char *path = make_list_path (states, query, changed_after, cursor);

  get_async (self, &list_declarations, path, NULL, cancellable, callback, user_data);
}

/**
 * vc_api_client_list_declarations_finish:
 * @self: a client
 * @result: the result
 * @cursor: (out) (optional) (transfer full) (nullable): the next page's
 *   cursor, %NULL after the last page
 * @change: (out) (optional): central's counter at the time of this answer
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type VcDeclaration): what the page holds,
 *   or %NULL with @error set
 */
GPtrArray *
vc_api_client_list_declarations_finish (VcApiClient   *self,
                                        GAsyncResult  *result,
                                        char         **cursor,
                                        guint64       *change,
                                        GError       **error)
{
  Page      *page = vc_api_client_call_finish (self, &list_declarations, result, error);
  GPtrArray *declarations;

  if (page == NULL)
    return NULL;

  if (cursor != NULL)
    *cursor = g_steal_pointer (&page->cursor);
  if (change != NULL)
    *change = page->change;

  declarations = g_ptr_array_ref (page->declarations);
  page_free (page);
  return declarations;
}

/**
 * vc_api_client_get_declaration_async:
 * @self: a client
 * @id: a declaration's id
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Asks how one declaration stands.
 */
void
vc_api_client_get_declaration_async (VcApiClient         *self,
                                     const char          *id,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  g_autofree char *escaped = escape (id);
  g_autofree char *path = g_strdup_printf ("/declarations/%s", escaped);

  get_async (self, &get_declaration, path, NULL, cancellable, callback, user_data);
}

/**
 * vc_api_client_get_declaration_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the declaration, or %NULL with @error set
 */
VcDeclaration *
vc_api_client_get_declaration_finish (VcApiClient   *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  return vc_api_client_call_finish (self, &get_declaration, result, error);
}

/**
 * vc_api_client_get_photo_async:
 * @self: a client
 * @declaration_id: the declaration it was filed with
 * @sha256: the name of a photo, of a retake or of the preview of either
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Fetches a photo as it was filed. Central records who fetched it. One that
 * arrives damaged is asked for twice more.
 */
void
vc_api_client_get_photo_async (VcApiClient         *self,
                               const char          *declaration_id,
                               const char          *sha256,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autofree char *id = escape (declaration_id);
  g_autofree char *name = escape (sha256);
  g_autofree char *path = g_strdup_printf ("/declarations/%s/photos/%s", id, name);

  get_async (self, &get_photo, path, sha256, cancellable, callback, user_data);
}

/**
 * vc_api_client_get_photo_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_API_ERROR_DAMAGED when the bytes were never those asked for, and
 * those of every call.
 *
 * Returns: (transfer full): the photo's bytes, or %NULL with @error set
 */
GBytes *
vc_api_client_get_photo_finish (VcApiClient   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return vc_api_client_call_finish (self, &get_photo, result, error);
}

/**
 * vc_api_client_get_form_async:
 * @self: a client
 * @declaration: a declaration whose form was made by the citizen's channel
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Fetches the form as it was filed.
 */
void
vc_api_client_get_form_async (VcApiClient         *self,
                              VcDeclaration       *declaration,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  g_autofree char *id = escape (fields->id);
  g_autofree char *path = g_strdup_printf ("/declarations/%s/form", id);

  g_return_if_fail (fields->form_sha256 != NULL);

  get_async (self, &get_form, path, fields->form_sha256, cancellable, callback, user_data);
}

/**
 * vc_api_client_get_form_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_API_ERROR_DAMAGED when the bytes are not those asked for, and
 * those of every call.
 *
 * Returns: (transfer full): the form, a PDF, or %NULL with @error set
 */
GBytes *
vc_api_client_get_form_finish (VcApiClient   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return vc_api_client_call_finish (self, &get_form, result, error);
}

/**
 * vc_api_client_get_insured_person_async:
 * @self: a client
 * @code: a BHXH code
 * @declaration_id: the declaration it is looked up for
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Asks for the agency's own record of a person. Central records every
 * look-up.
 */
void
vc_api_client_get_insured_person_async (VcApiClient         *self,
                                        const char          *code,
                                        const char          *declaration_id,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  g_autofree char *escaped_code = escape (code);
  g_autofree char *id = escape (declaration_id);
  g_autofree char *path = g_strdup_printf ("/insured-persons/%s?declaration=%s", escaped_code, id);

  get_async (self, &get_insured_person, path, NULL, cancellable, callback, user_data);
}

/**
 * vc_api_client_get_insured_person_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_PROBLEM_NOT_FOUND when there is no record, and those of every
 * call.
 *
 * Returns: (transfer full): the record, or %NULL with @error set
 */
VcInsuredPerson *
vc_api_client_get_insured_person_finish (VcApiClient   *self,
                                         GAsyncResult  *result,
                                         GError       **error)
{
  return vc_api_client_call_finish (self, &get_insured_person, result, error);
}
