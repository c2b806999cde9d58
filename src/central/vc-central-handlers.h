/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central-request.h"

G_BEGIN_DECLS

/**
 * VcCentralHandler:
 * @request: what is asked, by an officer whose role may ask it
 * @answer: what to say
 * @error: %VC_PROBLEM, why not
 *
 * Answers one operation of the contract, inside a transaction that is undone
 * when it returns %FALSE.
 */
typedef gboolean (*VcCentralHandler) (VcCentralRequest *request,
                                      VcCentralAnswer  *answer,
                                      GError          **error);

gboolean vc_central_handle_get_health         (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_sign_out           (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_get_me             (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_get_policy         (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_list_offices       (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_list_reasons       (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_list_officers      (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_list_declarations  (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_get_declaration    (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_get_form           (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_get_photo          (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_add_retake         (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_announce_paper     (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_get_upload         (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_put_piece          (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_get_signed_paper   (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_add_view           (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_take_claim         (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_renew_claim        (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_park_claim         (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_release_claim      (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_put_draft          (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_hand_over_claim    (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_decide             (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_review             (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_get_insured_person (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);
gboolean vc_central_handle_get_account        (VcCentralRequest *request,
                                               VcCentralAnswer  *answer,
                                               GError          **error);

G_END_DECLS
