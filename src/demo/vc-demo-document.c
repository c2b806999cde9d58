/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-document.h"

#include "vc-cccd-qr.h"
#include "vc-demo-calendar.h"
#include "vc-demo-numbers.h"

/* Cards with a chip were issued between these days, identity cards after. */
static const VcDate first_chip_card = { 2021, 3, 1 };
static const VcDate last_chip_card = { 2024, 6, 30 };
static const VcDate first_identity_card = { 2024, 7, 1 };

/* So that nobody's card is of yesterday. */
#define DAYS_SINCE_ISSUE 10

/* Age of the first card in those years. */
#define FIRST_CARD_AGE 14

static VcDate
later_of (VcDate a,
          VcDate b)
{
  return vc_date_compare (a, b) > 0 ? a : b;
}

static VcDate
earlier_of (VcDate a,
            VcDate b)
{
  return vc_date_compare (a, b) < 0 ? a : b;
}

/* A card ends with the 25th, 40th or 60th birthday; issued within two years
 * before one, with the next (Law on Identity 26/2023/QH15, article 21). */
static VcDate
find_expiry (VcDate birth,
             VcDate issued)
{
  static const guint ages[] = { 25, 40, 60 };
  VcDate             earliest = vc_demo_calendar_add_years (issued, 2);

  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      VcDate end = vc_demo_calendar_add_years (birth, ages[i]);

      if (vc_date_compare (end, earliest) >= 0)
        return end;
    }

  return VC_DATE_UNKNOWN;
}

static void
issue_between (VcDemoDocument *self,
               VcRandom       *random,
               VcDate          first,
               VcDate          last)
{
  VcDate of_age = vc_demo_calendar_add_years (self->birth_date, FIRST_CARD_AGE);

  self->issued = vc_demo_calendar_pick_day (random, later_of (first, of_age), last);
  self->expires = find_expiry (self->birth_date, self->issued);
}

/* Most have a card with a chip; whose has ended has an identity card. */
static void
issue_card (VcDemoDocument *self,
            VcRandom       *random,
            VcDate          today)
{
  VcDate   last = vc_demo_calendar_add_days (today, -DAYS_SINCE_ISSUE);
  gboolean newer = vc_random_below (random, 3) == 0;

  self->layout = VC_DEMO_LAYOUT_CHIP_CARD;
  issue_between (self, random, first_chip_card, earlier_of (last_chip_card, last));

  if (vc_date_compare (last, first_identity_card) < 0)
    return;

  if (newer || (self->expires.year != 0 && vc_date_compare (self->expires, today) <= 0))
    {
      /* One of the last two years cannot have ended. */
      VcDate recent = vc_demo_calendar_add_days (today, -2 * 365);

      self->layout = VC_DEMO_LAYOUT_IDENTITY_CARD;
      issue_between (self, random, later_of (first_identity_card, recent), last);
    }
}

static void
issue_cmnd (VcDemoDocument *self,
            VcRandom       *random)
{
  self->layout = VC_DEMO_LAYOUT_CMND;
  self->issued = vc_demo_calendar_pick_day (random, (VcDate) { 2008, 1, 1 }, (VcDate) { 2019, 12, 31 });
  self->expires = vc_demo_calendar_add_years (self->issued, 15);
}

static void
issue_passport (VcDemoDocument *self,
                VcDemoLayout    layout,
                VcRandom       *random,
                VcDate          today)
{
  self->layout = layout;
  self->issued = vc_demo_calendar_pick_day (random, vc_demo_calendar_add_days (today, -9 * 365),
                                            vc_demo_calendar_add_days (today, -DAYS_SINCE_ISSUE));
  self->expires = vc_demo_calendar_add_years (self->issued, 10);
}

static void
issue_birth_certificate (VcDemoDocument *self,
                         VcRandom       *random)
{
  self->layout = VC_DEMO_LAYOUT_BIRTH_CERTIFICATE;
  self->issued = vc_demo_calendar_add_days (self->birth_date, 5 + (int) vc_random_below (random, 50));
  self->number = g_strdup_printf ("99%02u/%u", vc_random_below (random, 100), self->issued.year);
}

static void
issue (VcDemoDocument      *self,
       VcDocumentType       type,
       const VcDemoCitizen *holder,
       VcRandom            *random,
       VcDate               today)
{
  switch (type)
    {
    case VC_DOCUMENT_CCCD:
      self->number = g_strdup (holder->cccd);
      self->old_number = g_strdup (holder->cmnd);
      issue_card (self, random, today);
      return;
    case VC_DOCUMENT_CMND:
      self->number = g_strdup (holder->cmnd);
      issue_cmnd (self, random);
      return;
    case VC_DOCUMENT_PASSPORT:
      self->number = vc_demo_number_dup_passport (holder->nth);
      issue_passport (self, VC_DEMO_LAYOUT_PASSPORT, random, today);
      return;
    case VC_DOCUMENT_FOREIGN_PASSPORT:
      self->number = vc_demo_number_dup_foreign_passport (holder->nth);
      issue_passport (self, VC_DEMO_LAYOUT_FOREIGN_PASSPORT, random, today);
      return;
    case VC_DOCUMENT_BIRTH_CERTIFICATE:
      issue_birth_certificate (self, random);
      return;
    }

  g_return_if_reached ();
}

/**
 * vc_demo_document_new:
 * @type: what kind of paper
 * @holder: whose it is
 * @random: where chance comes from
 * @today: a day on which it is still valid, if its kind is
 *
 * The parents of a birth certificate are left to the caller.
 *
 * Returns: (transfer full): a paper that says the truth about @holder
 */
VcDemoDocument *
vc_demo_document_new (VcDocumentType       type,
                      const VcDemoCitizen *holder,
                      VcRandom            *random,
                      VcDate               today)
{
  VcDemoDocument *self = g_new0 (VcDemoDocument, 1);

  self->name = g_strdup (vc_person_get_name (holder->person));
  self->birth_date = vc_person_get_birth_date (holder->person);
  self->sex = vc_person_get_sex (holder->person);
  self->origin = vc_demo_place_dup_origin_text (&holder->place);
  self->residence = vc_demo_place_dup_card_text (&holder->place);
  issue (self, type, holder, random, today);
  return self;
}

/**
 * vc_demo_document_free:
 * @self: (transfer full): a paper
 */
void
vc_demo_document_free (VcDemoDocument *self)
{
  g_free (self->name);
  g_free (self->number);
  g_free (self->old_number);
  g_free (self->origin);
  g_free (self->residence);
  g_free (self->father);
  g_free (self->mother);
  g_free (self);
}

/**
 * vc_demo_document_dup_payload:
 * @self: a paper
 * @payload_on: (out): the side that carries it
 *
 * Returns: (transfer full) (nullable): the text of its QR code; %NULL when it
 *   has none
 */
char *
vc_demo_document_dup_payload (const VcDemoDocument *self,
                              VcPhotoKind          *payload_on)
{
  gboolean         newer = self->layout == VC_DEMO_LAYOUT_IDENTITY_CARD;
  g_autofree char *text = NULL;

  *payload_on = newer ? VC_PHOTO_BACK : VC_PHOTO_FRONT;

  if (!newer && self->layout != VC_DEMO_LAYOUT_CHIP_CARD)
    return NULL;

  text = vc_cccd_qr_write (&(VcCardFields) {
    .type = VC_CARD_CCCD,
    .id_number = self->number,
    .old_number = self->old_number,
    .name = self->name,
    .birth_date = self->birth_date,
    .sex = self->sex,
    .address = self->residence,
    .issued = self->issued,
  });

  /* Four more fields, empty for a grown-up who never changed their number. */
  return newer ? g_strconcat (text, "||||", NULL) : g_steal_pointer (&text);
}
