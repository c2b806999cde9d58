/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-refusal-fit.h"

#include "vc-approval.h"

typedef enum
{
  FITS_ALL,
  FITS_ADULT,
  FITS_CHILD,
  FITS_CARD_PHOTOS,
} Fits;

#define PHOTO(kind) (1u << (kind))
#define CHECK(kind) (1u << (kind))
#define OBSTACLE(kind) (1u << (kind))

/*
 * What the reasons known today are about. The list itself is central's: a
 * reason that is not here is offered for every case, and nothing points at it.
 */
static const struct
{
  const char *code;
  Fits        fits;
  guint       checks;      /* a no to one of these points at the reason */
  guint       photos;      /* so does one of these that is missing or cannot be shown */
  guint       obstacles;   /* and one of these */
} known[] = {
  { "R01", FITS_ALL, CHECK (VC_CHECK_PERSON_MATCHES_PORTRAIT), PHOTO (VC_PHOTO_PORTRAIT), 0 },
  { "R02", FITS_CARD_PHOTOS, CHECK (VC_CHECK_PHOTOS_SAME_DOCUMENT), 0, 0 },
  { "R03", FITS_CARD_PHOTOS, 0, PHOTO (VC_PHOTO_FRONT) | PHOTO (VC_PHOTO_BACK), 0 },
  { "R04", FITS_CARD_PHOTOS, CHECK (VC_CHECK_PHOTOS_SAME_DOCUMENT), 0, 0 },
  { "R05", FITS_ALL, CHECK (VC_CHECK_DATA_AGREES), 0, 0 },
  { "R06", FITS_ALL, 0, 0, 0 },
  { "R07", FITS_ADULT, CHECK (VC_CHECK_DATA_AGREES), 0, 0 },
  { "R08", FITS_ADULT, CHECK (VC_CHECK_DOCUMENT_GENUINE), 0, 0 },
  { "R09", FITS_ALL, 0, 0, OBSTACLE (VC_OBSTACLE_RECORD_MISSING) },
  { "R10", FITS_ALL, CHECK (VC_CHECK_CODE_BELONGS), 0, OBSTACLE (VC_OBSTACLE_ANOTHER_PERSON) },
  { "R11", FITS_ALL, 0, 0, OBSTACLE (VC_OBSTACLE_ACCOUNT_EXISTS) },
  { "R12", FITS_ADULT, CHECK (VC_CHECK_PHONE_READ_BACK), 0, 0 },
  { "R13", FITS_ADULT, 0, 0, 0 },
  { "R14", FITS_ADULT, CHECK (VC_CHECK_PHONE_READ_BACK), 0, 0 },
  { "R15", FITS_ALL, CHECK (VC_CHECK_FORM_SIGNED), 0, 0 },
  { "R16", FITS_ADULT, 0, 0, 0 },
  { "R17", FITS_ADULT, CHECK (VC_CHECK_PERSON_MATCHES_PORTRAIT), 0, 0 },
  { "R18", FITS_CHILD, CHECK (VC_CHECK_GUARDIAN_RELATION), PHOTO (VC_PHOTO_BIRTH_CERTIFICATE), 0 },
  { "R19", FITS_CHILD, 0, 0, OBSTACLE (VC_OBSTACLE_GUARDIAN_NOT_ACTIVE) },
  { "R20", FITS_CHILD, 0, 0, 0 },
};

static int
find_known (VcReason *reason)
{
  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i].code, vc_reason_get_code (reason)))
      return (int) i;

  return -1;
}

static gboolean
fits (Fits           what,
      VcDeclaration *declaration)
{
  gboolean child = vc_declaration_get_fields (declaration)->subject_type == VC_SUBJECT_CHILD;

  switch (what)
    {
    case FITS_ALL:
      return TRUE;
    case FITS_ADULT:
      return !child;
    case FITS_CHILD:
      return child;
    case FITS_CARD_PHOTOS:
      return !child && !vc_declaration_has_flag (declaration, VC_DECLARATION_POPULATION_VERIFIED);
    }

  g_return_val_if_reached (TRUE);
}

/**
 * vc_refusal_fit_is_offered:
 * @reason: a reason, as central offers it
 * @declaration: the case
 * @role: of the officer who refuses
 *
 * Returns: whether the reason can be meant for this case
 */
gboolean
vc_refusal_fit_is_offered (VcReason      *reason,
                           VcDeclaration *declaration,
                           VcRole         role)
{
  int i = find_known (reason);

  if (vc_reason_get_fields (reason)->supervisor_only && role != VC_ROLE_SUPERVISOR && role != VC_ROLE_PROVINCE)
    return FALSE;

  return i < 0 || fits (known[i].fits, declaration);
}

static gboolean
obstacle_points (const VcObstacle *obstacle,
                 int               i)
{
  switch (obstacle->kind)
    {
    case VC_OBSTACLE_PHOTO_MISSING:
    case VC_OBSTACLE_PHOTO_UNREADABLE:
      return (known[i].photos & PHOTO (obstacle->photo)) != 0;
    case VC_OBSTACLE_CHECK_NO:
      return (known[i].checks & CHECK (obstacle->check)) != 0;
    case VC_OBSTACLE_ANOTHER_PERSON:
    case VC_OBSTACLE_RECORD_MISSING:
    case VC_OBSTACLE_ACCOUNT_EXISTS:
    case VC_OBSTACLE_GUARDIAN_NOT_ACTIVE:
      return (known[i].obstacles & OBSTACLE (obstacle->kind)) != 0;
    case VC_OBSTACLE_UNREACHABLE:
    case VC_OBSTACLE_CLAIM:
    case VC_OBSTACLE_RECORD_LOADING:
    case VC_OBSTACLE_RECORD_UNREACHABLE:
    case VC_OBSTACLE_PHOTO_NOT_SEEN:
    case VC_OBSTACLE_CHECK_OPEN:
      return FALSE;
    }

  g_return_val_if_reached (FALSE);
}

/**
 * vc_refusal_fit_is_pointed:
 * @reason: a reason
 * @state: the case on the screen
 *
 * Returns: whether something found or answered about the case points at this
 *   reason, so that it should stand first
 */
gboolean
vc_refusal_fit_is_pointed (VcReason            *reason,
                           VcVerificationState *state)
{
  g_autoptr (GArray) obstacles = vc_approval_list_obstacles (state);
  int i = find_known (reason);

  for (guint n = 0; i >= 0 && n < obstacles->len; n++)
    if (obstacle_points (&g_array_index (obstacles, VcObstacle, n), i))
      return TRUE;

  return FALSE;
}
