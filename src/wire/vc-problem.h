/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VcProblem:
 *
 * Every "no" that central can say (RFC 9457), one for each thing a caller
 * would do differently. The contract lists the same.
 */
typedef enum
{
  VC_PROBLEM_MALFORMED_BODY,         /* 400 not JSON, not UTF-8, or not an object */
  VC_PROBLEM_BODY_TOO_DEEP,          /* 400 */
  VC_PROBLEM_BODY_TOO_LARGE,         /* 413 */
  VC_PROBLEM_UNSUPPORTED_MEDIA_TYPE, /* 415 */
  VC_PROBLEM_INVALID_VALUE,          /* 422 a member is missing or of a wrong type or form */
  VC_PROBLEM_INVALID_PARAMETER,      /* 400 in the path or the query */
  VC_PROBLEM_ROUTE_UNKNOWN,          /* 404 */
  VC_PROBLEM_METHOD_NOT_ALLOWED,     /* 405 */
  VC_PROBLEM_NOT_FOUND,              /* 404 */
  VC_PROBLEM_SIGN_IN_FAILED,         /* 401 wrong account or password */
  VC_PROBLEM_TOO_MANY_ATTEMPTS,      /* 429 */
  VC_PROBLEM_OFFICER_DISABLED,       /* 403 */
  VC_PROBLEM_NOT_SIGNED_IN,          /* 401 no token, or one that never was */
  VC_PROBLEM_SESSION_ENDED,          /* 401 */
  VC_PROBLEM_ROLE_NOT_ALLOWED,       /* 403 */
  VC_PROBLEM_OTHER_OFFICE,           /* 403 */
  VC_PROBLEM_OWN_REFUSAL,            /* 403 nobody reviews their own refusal */
  VC_PROBLEM_CLAIM_HELD,             /* 409 by another officer */
  VC_PROBLEM_CLAIM_NOT_HELD,         /* 409 this officer holds no claim, or it ended */
  VC_PROBLEM_DECLARATION_CHANGED,    /* 409 another version */
  VC_PROBLEM_WRONG_STATE,            /* 409 */
  VC_PROBLEM_ALREADY_DECIDED,        /* 409 */
  VC_PROBLEM_KEY_MISSING,            /* 400 no Idempotency-Key */
  VC_PROBLEM_KEY_REUSED,             /* 422 with another body */
  VC_PROBLEM_CHECKS_INCOMPLETE,      /* 422 */
  VC_PROBLEM_PHOTOS_NOT_SEEN,        /* 422 */
  VC_PROBLEM_PHOTO_DAMAGED,          /* 422 not the bytes that were sent */
  VC_PROBLEM_PHOTO_UNREADABLE,       /* 422 no picture that central can read */
  VC_PROBLEM_RETAKES_FULL,           /* 409 as many as a declaration may have */
  VC_PROBLEM_REASON_INVALID,         /* 422 */
  VC_PROBLEM_RECORD_MISSING,         /* 409 BHXH has no such code */
  VC_PROBLEM_RECORD_DISAGREES,       /* 409 the code is another person's */
  VC_PROBLEM_ACCOUNT_EXISTS,         /* 409 */
  VC_PROBLEM_PHONE_TAKEN,            /* 409 */
  VC_PROBLEM_EMAIL_TAKEN,            /* 409 */
  VC_PROBLEM_GUARDIAN_NOT_ACTIVE,    /* 409 */
  VC_PROBLEM_CLIENT_TOO_OLD,         /* 426 */
  VC_PROBLEM_INTERNAL,               /* 500 */
} VcProblem;

#define VC_N_PROBLEMS (VC_PROBLEM_INTERNAL + 1)

const char *vc_problem_get_type_uri (VcProblem   problem);
const char *vc_problem_get_title    (VcProblem   problem);
guint       vc_problem_get_status   (VcProblem   problem);
gboolean    vc_problem_from_type    (const char *type,
                                     VcProblem  *problem);

GQuark vc_problem_quark (void);

/* A GError of this domain has a VcProblem as its code and the problem's
 * detail, in English, as its message. */
#define VC_PROBLEM (vc_problem_quark ())

G_END_DECLS
