/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-check.h"
#include "vc-photo.h"

G_BEGIN_DECLS

/**
 * VcObstacleKind:
 * @VC_OBSTACLE_UNREACHABLE: there is no network, and the agency lets nothing be
 *   decided without it
 * @VC_OBSTACLE_CLAIM: the case is not held by this officer
 * @VC_OBSTACLE_ANOTHER_PERSON: the BHXH code is another person's
 * @VC_OBSTACLE_RECORD_MISSING: BHXH knows no such code
 * @VC_OBSTACLE_ACCOUNT_EXISTS: the code has an account already
 * @VC_OBSTACLE_GUARDIAN_NOT_ACTIVE: the guardian's own account is not active
 * @VC_OBSTACLE_RECORD_LOADING: BHXH's record has not come yet
 * @VC_OBSTACLE_RECORD_UNREACHABLE: BHXH's record could not be fetched
 * @VC_OBSTACLE_PHOTO_MISSING: a photo that is required was not filed
 * @VC_OBSTACLE_PHOTO_UNREADABLE: a photo that was filed cannot be shown
 * @VC_OBSTACLE_PHOTO_NOT_SEEN: a photo that was filed is not on the screen yet
 * @VC_OBSTACLE_CHECK_NO: a check was answered with no
 * @VC_OBSTACLE_CHECK_OPEN: a check has not been answered
 *
 * Why a case cannot be approved now, what cannot be mended at the counter
 * first.
 */
typedef enum
{
  VC_OBSTACLE_UNREACHABLE,
  VC_OBSTACLE_CLAIM,
  VC_OBSTACLE_ANOTHER_PERSON,
  VC_OBSTACLE_RECORD_MISSING,
  VC_OBSTACLE_ACCOUNT_EXISTS,
  VC_OBSTACLE_GUARDIAN_NOT_ACTIVE,
  VC_OBSTACLE_RECORD_LOADING,
  VC_OBSTACLE_RECORD_UNREACHABLE,
  VC_OBSTACLE_PHOTO_MISSING,
  VC_OBSTACLE_PHOTO_UNREADABLE,
  VC_OBSTACLE_PHOTO_NOT_SEEN,
  VC_OBSTACLE_CHECK_NO,
  VC_OBSTACLE_CHECK_OPEN,
} VcObstacleKind;

/* @photo is of the photo obstacles, @check of the check obstacles. */
typedef struct
{
  VcObstacleKind kind;
  VcPhotoKind    photo;
  VcCheckKind    check;
} VcObstacle;

char    *vc_obstacle_dup_text   (const VcObstacle *self);
gboolean vc_obstacle_is_final   (const VcObstacle *self);

G_END_DECLS
