/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-signed-paper.h"

G_BEGIN_DECLS

/* A file that comes in pieces, as far as it has come. */
typedef struct
{
  VcSignedPaper *paper;          /* as announced */
  char          *declaration_id;
  char          *officer_id;     /* who sends it */
  guint64        received;       /* how many bytes of it are there */
} VcCentralPieces;

void             vc_central_pieces_announce     (VcCentral       *central,
                                                 const char      *declaration_id,
                                                 const char      *officer_id,
                                                 VcSignedPaper   *paper);
VcCentralPieces *vc_central_pieces_find         (VcCentral       *central,
                                                 const char      *id);
void             vc_central_pieces_add          (VcCentral       *central,
                                                 VcCentralPieces *pieces,
                                                 GBytes          *piece);
GBytes          *vc_central_pieces_join         (VcCentral       *central,
                                                 const char      *id);
void             vc_central_pieces_drop         (VcCentral       *central,
                                                 const char      *id);
void             vc_central_pieces_drop_stopped (VcCentral       *central,
                                                 GDateTime       *before);
void             vc_central_pieces_free         (VcCentralPieces *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcCentralPieces, vc_central_pieces_free)

G_END_DECLS
