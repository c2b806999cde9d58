/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-offices.h"

/**
 * vc_central_offices_add:
 * @central: a central with a transaction
 * @office: a new office, after the one above it
 */
void
vc_central_offices_add (VcCentral *central,
                        VcOffice  *office)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "INSERT INTO offices (id, parent_id, name, address, phone, email, desk)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");

  vc_central_query_bind_text (query, vc_office_get_id (office));
  vc_central_query_bind_text (query, vc_office_get_parent_id (office));
  vc_central_query_bind_text (query, vc_office_get_name (office));
  vc_central_query_bind_text (query, vc_office_get_address (office));
  vc_central_query_bind_text (query, vc_office_get_phone (office));
  vc_central_query_bind_text (query, vc_office_get_email (office));
  vc_central_query_bind_text (query, vc_office_get_desk (office));
  vc_central_query_run (query);
}

/**
 * vc_central_offices_list:
 * @central: a central with a transaction
 *
 * Returns: (transfer full) (element-type VcOffice): all offices
 */
GPtrArray *
vc_central_offices_list (VcCentral *central)
{
  GPtrArray *offices = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT id, parent_id, name, address, phone, email, desk FROM offices ORDER BY id");

  while (vc_central_query_next (query))
    g_ptr_array_add (offices, vc_office_new (vc_central_query_get_text (query, 0),
                                             vc_central_query_get_text (query, 1),
                                             vc_central_query_get_text (query, 2),
                                             vc_central_query_get_text (query, 3),
                                             vc_central_query_get_text (query, 4),
                                             vc_central_query_get_text (query, 5),
                                             vc_central_query_get_text (query, 6)));

  return offices;
}

/**
 * vc_central_offices_exists:
 * @central: a central with a transaction
 * @id: perhaps an office
 *
 * Returns: whether there is such an office
 */
gboolean
vc_central_offices_exists (VcCentral  *central,
                           const char *id)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central, "SELECT 1 FROM offices WHERE id = ?1");

  vc_central_query_bind_text (query, id);
  return vc_central_query_next (query);
}

/**
 * vc_central_offices_is_below:
 * @central: a central with a transaction
 * @id: perhaps an office
 * @parent_id: another
 *
 * Returns: whether @parent_id is the provincial office above @id
 */
gboolean
vc_central_offices_is_below (VcCentral  *central,
                             const char *id,
                             const char *parent_id)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT 1 FROM offices WHERE id = ?1 AND parent_id = ?2");

  vc_central_query_bind_text (query, id);
  vc_central_query_bind_text (query, parent_id);
  return vc_central_query_next (query);
}
