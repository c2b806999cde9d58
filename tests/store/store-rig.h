/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-samples.h"
#include "vc-cache-store.h"
#include "vc-work-store.h"

G_BEGIN_DECLS

/* A folder of its own, and a clock that stands still. */
typedef struct
{
  char     *folder;
  char     *work;   /* the files, inside a folder that is not made yet */
  char     *cache;
  VcClock  *clock;
  VcRandom *random;
} Rig;

Rig          *rig_new            (void);
void          rig_free           (Rig           *rig);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rig, rig_free)

/* Each asks and waits for the answer. */
VcWorkStore  *rig_open_work      (Rig           *rig,
                                  GError       **error);
VcCacheStore *rig_open_cache     (Rig           *rig,
                                  GError       **error);

gboolean      work_open          (VcWorkStore   *store,
                                  GError       **error);
gboolean      work_close         (VcWorkStore   *store,
                                  GError       **error);
gboolean      work_unlock        (VcWorkStore   *store,
                                  const char    *account,
                                  const char    *password,
                                  GError       **error);
gboolean      work_enrol         (VcWorkStore   *store,
                                  guint          officer,
                                  const char    *password,
                                  GError       **error);
gboolean      work_rewrap        (VcWorkStore   *store,
                                  guint          officer,
                                  const char    *former,
                                  const char    *password,
                                  GError       **error);
gboolean      work_enrol_anew    (VcWorkStore   *store,
                                  guint          officer,
                                  const char    *password,
                                  GError       **error);
gboolean      work_verify        (VcWorkStore   *store,
                                  const char    *password,
                                  GError       **error);
VcOutboxItem *work_decide        (VcWorkStore   *store,
                                  guint          number,
                                  GError       **error);
VcOutboxItem *work_review        (VcWorkStore   *store,
                                  guint          number,
                                  GError       **error);
VcOutboxItem *work_withdraw      (VcWorkStore   *store,
                                  guint          number,
                                  GError       **error);
VcOutboxItem *work_attempt       (VcWorkStore   *store,
                                  guint          number,
                                  const char    *problem,
                                  GError       **error);
VcOutboxItem *work_refuse        (VcWorkStore   *store,
                                  guint          number,
                                  const char    *problem,
                                  const char    *detail,
                                  VcDeclaration *now,
                                  GError       **error);
VcOutboxItem *work_deliver       (VcWorkStore   *store,
                                  guint          number,
                                  GError       **error);
VcOutboxItem *work_settle        (VcWorkStore   *store,
                                  guint          number,
                                  GError       **error);
GPtrArray    *work_list          (VcWorkStore   *store,
                                  GError       **error);
gboolean      work_put_draft     (VcWorkStore   *store,
                                  guint          number,
                                  const char    *note,
                                  GError       **error);
VcDraft      *work_get_draft     (VcWorkStore   *store,
                                  guint          number,
                                  GError       **error);
gboolean      work_drop_draft    (VcWorkStore   *store,
                                  guint          number,
                                  GError       **error);
gboolean      work_put_profile   (VcWorkStore   *store,
                                  VcProfile     *profile,
                                  GError       **error);
VcProfile    *work_get_profile   (VcWorkStore   *store,
                                  GError       **error);
gboolean      work_add_view      (VcWorkStore   *store,
                                  guint          number,
                                  GError       **error);
gboolean      work_drop_view     (VcWorkStore   *store,
                                  guint          number,
                                  GError       **error);
GPtrArray    *work_list_views    (VcWorkStore   *store,
                                  GError       **error);
gboolean      work_add_paper     (VcWorkStore   *store,
                                  guint          number,
                                  const char    *content,
                                  GError       **error);
gboolean      work_refuse_paper  (VcWorkStore   *store,
                                  guint          number,
                                  const char    *problem,
                                  GError       **error);
gboolean      work_drop_paper    (VcWorkStore   *store,
                                  guint          number,
                                  GError       **error);
GPtrArray    *work_list_papers   (VcWorkStore   *store,
                                  GError       **error);
GBytes       *work_open_paper    (VcWorkStore   *store,
                                  guint          number,
                                  GError       **error);
VcPrintRow   *work_add_print     (VcWorkStore   *store,
                                  guint          number,
                                  const char    *kind,
                                  guint          about,
                                  const char    *reason,
                                  GError       **error);
VcPrintRow   *work_note_print    (VcWorkStore   *store,
                                  guint          number,
                                  VcPrintState   state,
                                  guint          job_id,
                                  const char    *words,
                                  GError       **error);
VcPrintRow   *work_confirm_print (VcWorkStore   *store,
                                  guint          number,
                                  GError       **error);
GPtrArray    *work_list_prints   (VcWorkStore   *store,
                                  guint          about,
                                  GError       **error);
GPtrArray    *work_list_unfinished_prints (VcWorkStore  *store,
                                           GError      **error);

gboolean      cache_open         (VcCacheStore  *store,
                                  GError       **error);
gboolean      cache_close        (VcCacheStore  *store,
                                  GError       **error);
gboolean      cache_replace      (VcCacheStore  *store,
                                  guint          n_declarations,
                                  GError       **error);
gboolean      cache_put          (VcCacheStore  *store,
                                  guint          number,
                                  GError       **error);
gboolean      cache_drop         (VcCacheStore  *store,
                                  guint          number,
                                  GError       **error);
VcCacheIndex *cache_load         (VcCacheStore  *store,
                                  GError       **error);
char         *cache_put_file     (VcCacheStore  *store,
                                  guint          number,
                                  GBytes        *bytes,
                                  GError       **error);
GBytes       *cache_get_file     (VcCacheStore  *store,
                                  const char    *sha256,
                                  GError       **error);
GPtrArray    *cache_list_files   (VcCacheStore  *store,
                                  GError       **error);
gboolean      cache_purge        (VcCacheStore  *store,
                                  guint          hours,
                                  guint64        max_bytes,
                                  guint         *n_purged,
                                  GError       **error);

/* The names of the samples a number stands for. */
char         *declaration_id     (guint          number);

G_END_DECLS
