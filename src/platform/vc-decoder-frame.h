/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What passes between the client and vssid-decoder, in every mode.
 *
 * The client writes a VcDecoderRequest and then the file to the helper's
 * standard input. The helper answers in a memory file, given to it as
 * descriptor VC_DECODER_OUTPUT_FD: a VcDecoderReply, after it the pixels,
 * row by row, and after those of a page the document's signatures, one
 * VcDecoderSignature each. The client fixes the size of that file before the helper
 * starts, and seals and checks it after the helper has ended.
 *
 * Every number is little-endian. A change of anything here changes
 * VC_DECODER_VERSION.
 */

#define VC_DECODER_REQUEST_MAGIC 0x51524356u /* "VCRQ" */
#define VC_DECODER_REPLY_MAGIC   0x50524356u /* "VCRP" */
#define VC_DECODER_VERSION       5

#define VC_DECODER_OUTPUT_FD     3

/* What a phone's best camera takes fits in these; a forged header does not. */
#define VC_DECODER_MAX_SIDE      16384
#define VC_DECODER_MAX_PIXELS    40000000
#define VC_DECODER_MAX_FILE      (32 * 1024 * 1024)
#define VC_DECODER_MAX_PAGES     10000

/* A signature beyond these is not looked at. No name has more bytes, and no
 * time is later than the year 9999. */
#define VC_DECODER_MAX_SIGNATURES  16
#define VC_DECODER_MAX_SIGNER      100
#define VC_DECODER_MAX_SIGNED_AT   G_GINT64_CONSTANT (253402300799)

/* Where the page helper finds the certificates that are trusted. */
#define VC_DECODER_TRUSTED_DIR     "/trusted-certificates"

#define VC_DECODER_ENLARGE       (1u << 0)

/* What is measured of a whole picture, at this length of its longer side,
 * comes in parts of this whole. */
#define VC_DECODER_MEASURED      (1u << 0)
#define VC_DECODER_MEASURE_SIDE  480
#define VC_DECODER_MEASURE_WHOLE 10000

/* Pixels of three bytes: red, green, blue; what was transparent lies on white
 * paper. As GDK_MEMORY_R8G8B8 a texture takes them as they are, and GTK 4.8
 * draws it fastest: pixels with alpha go through floating point each time. */
#define VC_DECODER_FORMAT_RGB    2
#define VC_DECODER_PIXEL_SIZE    3

typedef enum
{
  VC_DECODER_STATUS_NOTHING,       /* the helper never ran */
  VC_DECODER_STATUS_STARTED,       /* locked down, and then it was ended */
  VC_DECODER_STATUS_DONE,          /* pixels follow */
  VC_DECODER_STATUS_NO_LOCKDOWN,   /* the kernel refused limits or seccomp */
  VC_DECODER_STATUS_BAD_REQUEST,   /* the client and the helper do not match */
  VC_DECODER_STATUS_NOT_A_PICTURE, /* neither JPEG nor PNG; for a page, no PDF */
  VC_DECODER_STATUS_TOO_LARGE,     /* more than the limits above, or than memory */
  VC_DECODER_STATUS_DAMAGED,       /* what it should be, but broken or cut off */
  VC_DECODER_STATUS_ENCRYPTED,     /* a PDF that asks for a password */
  VC_DECODER_STATUS_NO_SUCH_PAGE,  /* a PDF with fewer pages */
} VcDecoderStatus;

typedef enum
{
  VC_DECODER_SIGNATURE_INTACT,    /* it fits the whole file */
  VC_DECODER_SIGNATURE_EARLIER,   /* it fits what the file begins with */
  VC_DECODER_SIGNATURE_ALTERED,   /* it does not fit what it should */
  VC_DECODER_SIGNATURE_UNCHECKED, /* of a kind that was not looked into */
} VcDecoderSignatureStatus;

typedef enum
{
  VC_DECODER_CERTIFICATE_TRUSTED,
  VC_DECODER_CERTIFICATE_UNKNOWN_ISSUER,
  VC_DECODER_CERTIFICATE_EXPIRED,
  VC_DECODER_CERTIFICATE_REVOKED,
  VC_DECODER_CERTIFICATE_UNCHECKED,
} VcDecoderCertificateStatus;

/* A box of 0 means no limit on that side, a crop of width 0 the whole
 * picture. The crop is in pixels of the upright picture; a page of a PDF is
 * taken to have 300 to an inch. Pages count from 0; a picture has none. */
typedef struct
{
  guint32 magic;
  guint32 version;
  guint32 flags;
  guint32 file_size;
  guint32 box_width;
  guint32 box_height;
  guint32 crop_x;
  guint32 crop_y;
  guint32 crop_width;
  guint32 crop_height;
  guint32 page;
} VcDecoderRequest;

typedef struct
{
  guint32 magic;
  guint32 version;
  guint32 status; /* VcDecoderStatus */
  guint32 format;
  guint32 width;
  guint32 height;
  guint32 stride;
  guint32 true_width; /* of the whole picture, upright */
  guint32 true_height;
  guint32 flags; /* VC_DECODER_MEASURED if the next four are filled in */
  guint32 sharpness;
  guint32 brightness;
  guint32 nearly_black;
  guint32 nearly_white;
  guint32 n_pages; /* 0 for a picture */
  guint32 n_signatures;
  char    reason[100]; /* for the log; ends with a zero byte */
} VcDecoderReply;

typedef struct
{
  gint64  signed_at;   /* seconds since 1970, by the signer's clock; 0 if not told */
  guint32 status;      /* VcDecoderSignatureStatus */
  guint32 certificate; /* VcDecoderCertificateStatus */
  char    signer[104]; /* UTF-8 that can be printed; the rest is zero bytes */
} VcDecoderSignature;

G_STATIC_ASSERT (sizeof (VcDecoderRequest) == 44);
G_STATIC_ASSERT (sizeof (VcDecoderReply) == 164);
G_STATIC_ASSERT (sizeof (VcDecoderSignature) == 120);

G_END_DECLS
