/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-request.h"

#include "vc-demo-calendar.h"

/*
 * The few who ask for something else than a registration of their own: to
 * have an account changed, to stop using it, to register an organisation.
 */

static const VcDemoRequest requests[] = {
  { 40, VC_REQUEST_ADJUST,   FALSE },
  { 47, VC_REQUEST_STOP,     FALSE },
  { 53, VC_REQUEST_REGISTER, TRUE  },
  { 61, VC_REQUEST_ADJUST,   FALSE },
  { 68, VC_REQUEST_REGISTER, TRUE  },
  { 75, VC_REQUEST_STOP,     FALSE },
};

/* When whoever stops wants to be without an account. */
#define STOP_IN_DAYS 10

/**
 * vc_demo_request_find:
 * @index: a case without photos of its own
 *
 * Returns: (transfer none) (nullable): what it asks for, or %NULL when it is a
 *   person's registration, as nearly all are
 */
const VcDemoRequest *
vc_demo_request_find (guint index)
{
  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    if (requests[i].index == index)
      return &requests[i];

  return NULL;
}

static void
add_adjustment (GPtrArray       *adjustments,
                VcAdjustedField  field,
                const char      *before,
                const char      *after)
{
  g_ptr_array_add (adjustments, vc_adjustment_new (field, before, after));
}

/* The account that exists has another's phone and knows no e-mail. */
static GPtrArray *
list_adjustments (const VcDemoMatter *matter)
{
  const VcDemoCitizen *citizen = matter->citizen;
  GPtrArray *adjustments = g_ptr_array_new_with_free_func (g_object_unref);

  if (citizen->cmnd != NULL)
    add_adjustment (adjustments, VC_ADJUSTED_ID_NUMBER, citizen->cmnd, citizen->cccd);
  add_adjustment (adjustments, VC_ADJUSTED_EMAIL, NULL, citizen->email);
  add_adjustment (adjustments, VC_ADJUSTED_PHONE, matter->other->phone, citizen->phone);
  return adjustments;
}

static VcDeclaration *
register_organisation (const VcDemoRequest *self,
                       VcDeclaration       *filed,
                       const VcDemoMatter  *matter)
{
  VcDeclarationFields  fields = *vc_declaration_get_fields (filed);
  g_autofree char     *name = g_strdup_printf ("Công ty TNHH Thử Nghiệm Số %u", self->index);
  g_autofree char     *code = g_strdup_printf ("TZ99%02uA", self->index);
  g_autofree char     *serial = g_strdup_printf ("5404FFFEB7033FB316D672201B9999%02u", self->index);
  g_autoptr (VcPerson) organisation = vc_person_new (name, VC_DATE_UNKNOWN, VC_SEX_UNKNOWN);

  fields.subject_type = VC_SUBJECT_ORGANISATION;
  fields.channel = VC_CHANNEL_PORTAL;
  fields.person = organisation;
  fields.bhxh_code = code;
  fields.certificate_serial = serial;
  fields.contact_person = vc_person_get_name (matter->citizen->person);
  return vc_declaration_new (&fields);
}

static VcDeclaration *
adjust (VcDeclaration      *filed,
        const VcDemoMatter *matter)
{
  VcDeclarationFields   fields = *vc_declaration_get_fields (filed);
  g_autoptr (GPtrArray) adjustments = list_adjustments (matter);

  fields.request_kind = VC_REQUEST_ADJUST;
  fields.adjustments = adjustments;
  return vc_declaration_new (&fields);
}

static VcDeclaration *
stop (VcDeclaration *filed,
      VcDate         today)
{
  VcDeclarationFields fields = *vc_declaration_get_fields (filed);

  fields.request_kind = VC_REQUEST_STOP;
  fields.stop_from = vc_demo_calendar_add_days (today, STOP_IN_DAYS);
  fields.stop_reason = "Chuyển sang dùng tài khoản định danh điện tử";
  return vc_declaration_new (&fields);
}

/**
 * vc_demo_request_apply:
 * @self: what is asked for
 * @filed: the registration that the same person would have filed
 * @matter: what the case is about; who adjusts touches someone
 * @today: the day it is
 *
 * Returns: (transfer full): the declaration
 */
VcDeclaration *
vc_demo_request_apply (const VcDemoRequest *self,
                       VcDeclaration       *filed,
                       const VcDemoMatter  *matter,
                       VcDate               today)
{
  if (self->organisation)
    return register_organisation (self, filed, matter);

  return self->kind == VC_REQUEST_STOP ? stop (filed, today) : adjust (filed, matter);
}
