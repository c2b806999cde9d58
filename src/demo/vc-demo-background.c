/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-background.h"

#include "vc-demo-calendar.h"

/* The first day an account was to be had. */
static const VcDate first_account = { 2020, 11, 16 };

static VcDemoAccount *
account_copy (const VcDemoAccount *account)
{
  VcDemoAccount *copy = g_new0 (VcDemoAccount, 1);

  copy->account = g_object_ref (account->account);
  copy->name = g_strdup (account->name);
  copy->phone = g_strdup (account->phone);
  copy->email = g_strdup (account->email);
  copy->office_id = g_strdup (account->office_id);
  return copy;
}

static void
account_free (VcDemoAccount *account)
{
  g_object_unref (account->account);
  g_free (account->name);
  g_free (account->phone);
  g_free (account->email);
  g_free (account->office_id);
  g_free (account);
}

static VcInsuredPerson *
add_record (VcDemoBackground *self,
            const char       *bhxh_code,
            VcPerson         *person,
            const char       *id_number,
            VcAccountState    state)
{
  VcInsuredPerson *record = vc_insured_person_new (bhxh_code, person, id_number, state);

  g_ptr_array_add (self->records, record);
  return record;
}

static void
add_account (VcDemoBackground    *self,
             const VcDemoCitizen *holder,
             const char          *phone,
             VcAccountState       state,
             const char          *office_id,
             VcRandom            *random,
             VcDate               today)
{
  VcDate               last = vc_demo_calendar_add_days (today, -100);
  VcDate               day = vc_demo_calendar_pick_day (random, first_account, last);
  g_autoptr (GDateTime) issued_at = vc_demo_calendar_pick_moment (random, day);
  g_autoptr (VcAccount) account = vc_account_new (holder->bhxh_code, state, issued_at);
  VcDemoAccount        whole = {
    .account = account,
    .name = (char *) vc_person_get_name (holder->person),
    .phone = (char *) phone,
    .office_id = (char *) office_id,
  };

  g_ptr_array_add (self->accounts, account_copy (&whole));
}

/* As the record has them, where the fault is in the record. */
static VcPerson *
remember_person (const VcDemoMatter *matter)
{
  VcPerson   *person = matter->citizen->person;
  const char *name = vc_person_get_name (person);
  VcDate      birth = vc_person_get_birth_date (person);

  if (matter->plan->fault == VC_DEMO_FAULT_TONE_PLACEMENT)
    name = matter->citizen->name->other_way;

  if (matter->plan->fault == VC_DEMO_FAULT_BIRTH_DATE)
    {
      if (birth.day != 0)
        birth.day = birth.day % 28 + 1;
      else
        birth.year--;
    }

  return vc_person_new (name, birth, vc_person_get_sex (person));
}

static const char *
remember_number (const VcDemoMatter *matter)
{
  if (matter->plan->fault == VC_DEMO_FAULT_OLD_NUMBER)
    return matter->citizen->cmnd;

  if (matter->plan->document == VC_DOCUMENT_BIRTH_CERTIFICATE)
    return NULL;

  return matter->document->number;
}

static void
add_own_record (VcDemoBackground   *self,
                const VcDemoMatter *matter)
{
  g_autoptr (VcPerson) person = remember_person (matter);
  gboolean             has_account = matter->plan->fault == VC_DEMO_FAULT_HAS_ACCOUNT;

  self->record = add_record (self, matter->citizen->bhxh_code, person, remember_number (matter),
                             has_account ? VC_ACCOUNT_ACTIVE : VC_ACCOUNT_NONE);
}

/* Someone else BHXH knows, with or without an account. */
static VcInsuredPerson *
add_other (VcDemoBackground   *self,
           const VcDemoMatter *matter,
           const char         *phone,
           VcAccountState      state,
           VcRandom           *random,
           VcDate              today)
{
  const VcDemoCitizen *other = matter->other;

  if (state != VC_ACCOUNT_NONE)
    add_account (self, other, phone, state, matter->office_id, random, today);

  return add_record (self, other->bhxh_code, other->person, other->cccd, state);
}

static void
add_guardian (VcDemoBackground   *self,
              const VcDemoMatter *matter,
              VcRandom           *random,
              VcDate              today)
{
  gboolean       closed = matter->plan->fault == VC_DEMO_FAULT_GUARDIAN_CLOSED;
  VcAccountState state = closed ? VC_ACCOUNT_CLOSED : VC_ACCOUNT_ACTIVE;

  add_other (self, matter, matter->other->phone, state, random, today);
}

/* The faults that are in what BHXH knows; the others are in the photos. */
static void
add_what_is_wrong (VcDemoBackground   *self,
                   const VcDemoMatter *matter,
                   VcRandom           *random,
                   VcDate              today)
{
  const VcDemoCitizen *citizen = matter->citizen;

  if (matter->plan->fault == VC_DEMO_FAULT_OTHER_CODE)
    {
      g_free (self->declared_code);
      self->declared_code = g_strdup (matter->other->bhxh_code);
      self->record = add_other (self, matter, NULL, VC_ACCOUNT_NONE, random, today);
    }
  else if (matter->plan->fault == VC_DEMO_FAULT_HAS_ACCOUNT)
    {
      add_account (self, citizen, matter->other->phone, VC_ACCOUNT_ACTIVE, matter->office_id, random, today);
    }
  else if (matter->plan->fault == VC_DEMO_FAULT_PHONE_TAKEN)
    {
      add_other (self, matter, citizen->phone, VC_ACCOUNT_ACTIVE, random, today);
    }
}

/**
 * vc_demo_background_new:
 * @matter: what the case is about; it needs the other person when the
 *   document is a birth certificate or the fault touches someone
 * @random: where chance comes from
 * @today: accounts are older than that
 *
 * Returns: (transfer full): what BHXH knows already
 */
VcDemoBackground *
vc_demo_background_new (const VcDemoMatter *matter,
                        VcRandom           *random,
                        VcDate              today)
{
  VcDemoBackground *self = g_new0 (VcDemoBackground, 1);

  self->declared_code = g_strdup (matter->citizen->bhxh_code);
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->accounts = vc_demo_account_array_new ();

  if (matter->plan->fault != VC_DEMO_FAULT_NO_CODE)
    add_own_record (self, matter);

  if (matter->plan->document == VC_DOCUMENT_BIRTH_CERTIFICATE)
    add_guardian (self, matter, random, today);
  else
    add_what_is_wrong (self, matter, random, today);

  return self;
}

/**
 * vc_demo_background_free:
 * @self: (transfer full): what BHXH knows
 */
void
vc_demo_background_free (VcDemoBackground *self)
{
  g_free (self->declared_code);
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->accounts);
  g_free (self);
}

/**
 * vc_demo_account_array_new:
 *
 * Returns: (transfer full) (element-type VcDemoAccount): an empty array that
 *   frees its accounts
 */
GPtrArray *
vc_demo_account_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) account_free);
}
