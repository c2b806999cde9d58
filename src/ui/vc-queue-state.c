/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-queue-state.h"

#include "vc-queue-entry-list.h"
#include "vc-queue-query.h"

#include <gtk/gtk.h>

/*
 * What the queue shows, without its widgets.
 *
 * VcDeclarationList   as central has it
 *   └─ VcQueueEntryList   keys folded once; entries outlive changes
 *        └─ GtkFilterListModel   a segment, or what was searched for
 *             └─ GtkSortListModel   best hits, then waiting citizens, then what is due
 *                  └─ GtkSliceListModel   while searching, the best hits
 *                       └─ GtkSingleSelection   the row under the keys (in VcQueuePane)
 */
struct _VcQueueState
{
  GObject             parent_instance;

  VcQueueEntryList   *entries;
  GtkFilter          *filter;
  GtkSorter          *sorter;
  GtkFilterListModel *filtered;
  GtkSliceListModel  *slice;

  char               *query_text;
  VcQueueQuery       *query;
  VcQueueSegment      segment;
  guint               counts[VC_N_QUEUE_SEGMENTS];
};

G_DEFINE_FINAL_TYPE (VcQueueState, vc_queue_state, G_TYPE_OBJECT)

enum
{
  PROP_QUERY = 1,
  PROP_SEGMENT,
  PROP_SEARCHING,
  PROP_N_FOUND,
  PROP_MORE,
  N_PROPERTIES,
};

enum
{
  COUNTED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* What was decided here waits for nobody, whatever central knows of it. */
static gboolean
find_segment (VcQueueEntry   *entry,
              VcQueueSegment *segment)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (vc_queue_entry_get_declaration (entry));
  gboolean unsent = vc_queue_entry_is_unsent (entry);

  switch (fields->state)
    {
    case VC_DECLARATION_SUBMITTED:
      *segment = unsent ? VC_QUEUE_IN_PROGRESS : VC_QUEUE_WAITING;
      return TRUE;
    case VC_DECLARATION_CLAIMED:
      *segment = !unsent && fields->claim != NULL && vc_claim_get_parked (fields->claim) ? VC_QUEUE_SET_ASIDE
                                                                                         : VC_QUEUE_IN_PROGRESS;
      return TRUE;
    case VC_DECLARATION_APPROVED:
    case VC_DECLARATION_ACCOUNT_ISSUED:
    case VC_DECLARATION_REFUSED:
    case VC_DECLARATION_REFUSAL_CONFIRMED:
      return FALSE;
    }

  g_return_val_if_reached (FALSE);
}

static gboolean
filter_cb (gpointer item,
           gpointer user_data)
{
  VcQueueState  *self = user_data;
  VcQueueEntry  *entry = item;
  VcQueueSegment segment;

  if (!find_segment (entry, &segment))
    return FALSE;

  if (vc_queue_state_is_searching (self))
    return vc_queue_query_rank (self->query, entry) != VC_QUEUE_RANK_NONE;

  return segment == self->segment;
}

static int
sort_cb (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  VcQueueState *self = user_data;
  VcQueueEntry *left = (VcQueueEntry *) a;
  VcQueueEntry *right = (VcQueueEntry *) b;

  if (vc_queue_state_is_searching (self))
    {
      VcQueueRank left_rank = vc_queue_query_rank (self->query, left);
      VcQueueRank right_rank = vc_queue_query_rank (self->query, right);

      if (left_rank != right_rank)
        return left_rank > right_rank ? -1 : 1;
    }

  return vc_queue_entry_compare (left, right);
}

static void
count (VcQueueState *self)
{
  guint counts[VC_N_QUEUE_SEGMENTS] = { 0 };
  GListModel *entries = vc_queue_entry_list_get_model (self->entries);
  guint n_entries = g_list_model_get_n_items (entries);

  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr (VcQueueEntry) entry = g_list_model_get_item (entries, i);
      VcQueueSegment segment;

      if (find_segment (entry, &segment))
        counts[segment]++;
    }

  if (memcmp (counts, self->counts, sizeof counts) == 0)
    return;

  memcpy (self->counts, counts, sizeof counts);
  g_signal_emit (self, signals[COUNTED], 0);
}

static void
found_changed_cb (VcQueueState *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FOUND]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MORE]);
}

static void
refilter (VcQueueState *self)
{
  gboolean searching = vc_queue_state_is_searching (self);

  gtk_slice_list_model_set_size (self->slice, searching ? VC_QUEUE_BEST_HITS : G_MAXUINT);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

static void
vc_queue_state_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  VcQueueState *self = VC_QUEUE_STATE (object);

  switch (property_id)
    {
    case PROP_QUERY:
      g_value_set_string (value, self->query_text);
      break;
    case PROP_SEGMENT:
      g_value_set_uint (value, self->segment);
      break;
    case PROP_SEARCHING:
      g_value_set_boolean (value, vc_queue_state_is_searching (self));
      break;
    case PROP_N_FOUND:
      g_value_set_uint (value, vc_queue_state_get_n_found (self));
      break;
    case PROP_MORE:
      g_value_set_boolean (value, vc_queue_state_has_more (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_queue_state_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  VcQueueState *self = VC_QUEUE_STATE (object);

  switch (property_id)
    {
    case PROP_QUERY:
      vc_queue_state_set_query (self, g_value_get_string (value));
      break;
    case PROP_SEGMENT:
      vc_queue_state_set_segment (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_queue_state_dispose (GObject *object)
{
  VcQueueState *self = VC_QUEUE_STATE (object);

  /* A list view may hold the models a little longer than this. */
  if (self->filter != NULL)
    {
      gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
      gtk_custom_sorter_set_sort_func (GTK_CUSTOM_SORTER (self->sorter), NULL, NULL, NULL);
    }

  g_clear_object (&self->slice);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->entries);

  G_OBJECT_CLASS (vc_queue_state_parent_class)->dispose (object);
}

static void
vc_queue_state_finalize (GObject *object)
{
  VcQueueState *self = VC_QUEUE_STATE (object);

  g_clear_pointer (&self->query_text, g_free);
  g_clear_pointer (&self->query, vc_queue_query_free);

  G_OBJECT_CLASS (vc_queue_state_parent_class)->finalize (object);
}

static void
vc_queue_state_class_init (VcQueueStateClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_WRITABLE | readable;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vc_queue_state_get_property;
  object_class->set_property = vc_queue_state_set_property;
  object_class->dispose = vc_queue_state_dispose;
  object_class->finalize = vc_queue_state_finalize;

  properties[PROP_QUERY] = g_param_spec_string ("query", NULL, NULL, "", writable);
  properties[PROP_SEGMENT] = g_param_spec_uint ("segment", NULL, NULL, 0, VC_N_QUEUE_SEGMENTS - 1, 0, writable);
  properties[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE, readable);
  properties[PROP_N_FOUND] = g_param_spec_uint ("n-found", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_MORE] = g_param_spec_boolean ("more", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[COUNTED] = g_signal_new ("counted", VC_TYPE_QUEUE_STATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
vc_queue_state_init (VcQueueState *self)
{
  self->query_text = g_strdup ("");
  self->query = vc_queue_query_new ("");
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_cb, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (sort_cb, self, NULL));
}

static void
build_pipeline (VcQueueState *self)
{
  GListModel *entries = vc_queue_entry_list_get_model (self->entries);
  GtkSortListModel *sorted;

  self->filtered = gtk_filter_list_model_new (g_object_ref (entries), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->filtered)), g_object_ref (self->sorter));
  self->slice = gtk_slice_list_model_new (G_LIST_MODEL (sorted), 0, G_MAXUINT);

  g_signal_connect_object (entries, "items-changed", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filtered, "items-changed", G_CALLBACK (found_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * vc_queue_state_new:
 * @declarations: (element-type VcDeclaration): what central has
 * @clock: what days left are counted by
 *
 * Returns: (transfer full): a queue that shows what waits
 */
VcQueueState *
vc_queue_state_new (GListModel *declarations,
                    VcClock    *clock)
{
  VcQueueState *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (declarations), NULL);
  g_return_val_if_fail (VC_IS_CLOCK (clock), NULL);

  self = g_object_new (VC_TYPE_QUEUE_STATE, NULL);
  self->entries = vc_queue_entry_list_new (declarations, clock);
  build_pipeline (self);
  count (self);

  return self;
}

/**
 * vc_queue_state_get_list:
 * @self: a queue
 *
 * Returns: (transfer none) (element-type VcQueueEntry): what to show, in order
 */
GListModel *
vc_queue_state_get_list (VcQueueState *self)
{
  g_return_val_if_fail (VC_IS_QUEUE_STATE (self), NULL);

  return G_LIST_MODEL (self->slice);
}

/**
 * vc_queue_state_get_query:
 * @self: a queue
 *
 * Returns: (transfer none): what is searched for; empty for nothing
 */
const char *
vc_queue_state_get_query (VcQueueState *self)
{
  g_return_val_if_fail (VC_IS_QUEUE_STATE (self), NULL);

  return self->query_text;
}

/**
 * vc_queue_state_set_query:
 * @self: a queue
 * @query: (nullable): a name without marks, a dossier number, a BHXH code, an
 *   identity document's or a phone number, or parts of them
 *
 * Searches all segments: who looks for a person does not know who has opened
 * the case.
 */
void
vc_queue_state_set_query (VcQueueState *self,
                          const char   *query)
{
  gboolean was_searching;

  g_return_if_fail (VC_IS_QUEUE_STATE (self));

  if (query == NULL)
    query = "";

  if (g_str_equal (self->query_text, query))
    return;

  was_searching = vc_queue_state_is_searching (self);
  g_free (self->query_text);
  self->query_text = g_strdup (query);
  vc_queue_query_free (self->query);
  self->query = vc_queue_query_new (query);
  refilter (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
  if (was_searching != vc_queue_state_is_searching (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
  found_changed_cb (self);
}

/**
 * vc_queue_state_get_segment:
 * @self: a queue
 *
 * Returns: the part that is shown while nothing is searched for
 */
VcQueueSegment
vc_queue_state_get_segment (VcQueueState *self)
{
  g_return_val_if_fail (VC_IS_QUEUE_STATE (self), VC_QUEUE_WAITING);

  return self->segment;
}

/**
 * vc_queue_state_set_segment:
 * @self: a queue
 * @segment: the part to show while nothing is searched for
 */
void
vc_queue_state_set_segment (VcQueueState  *self,
                            VcQueueSegment segment)
{
  g_return_if_fail (VC_IS_QUEUE_STATE (self));

  if (self->segment == segment)
    return;

  self->segment = segment;
  refilter (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEGMENT]);
}

/**
 * vc_queue_state_is_searching:
 * @self: a queue
 *
 * Returns: whether something is searched for
 */
gboolean
vc_queue_state_is_searching (VcQueueState *self)
{
  g_return_val_if_fail (VC_IS_QUEUE_STATE (self), FALSE);

  return !vc_queue_query_is_empty (self->query);
}

/**
 * vc_queue_state_get_n_found:
 * @self: a queue
 *
 * Returns: how many declarations fit, listed or not
 */
guint
vc_queue_state_get_n_found (VcQueueState *self)
{
  g_return_val_if_fail (VC_IS_QUEUE_STATE (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
}

/**
 * vc_queue_state_has_more:
 * @self: a queue
 *
 * Returns: whether there are hits that are not listed
 */
gboolean
vc_queue_state_has_more (VcQueueState *self)
{
  g_return_val_if_fail (VC_IS_QUEUE_STATE (self), FALSE);

  return g_list_model_get_n_items (G_LIST_MODEL (self->slice)) < vc_queue_state_get_n_found (self);
}

/**
 * vc_queue_state_show_all:
 * @self: a queue
 *
 * Lists all hits of the present search.
 */
void
vc_queue_state_show_all (VcQueueState *self)
{
  g_return_if_fail (VC_IS_QUEUE_STATE (self));

  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MORE]);
}

/**
 * vc_queue_state_count:
 * @self: a queue
 * @segment: one of its parts
 *
 * Returns: how many declarations are in it, whatever is searched for
 */
guint
vc_queue_state_count (VcQueueState  *self,
                      VcQueueSegment segment)
{
  g_return_val_if_fail (VC_IS_QUEUE_STATE (self), 0);
  g_return_val_if_fail ((guint) segment < VC_N_QUEUE_SEGMENTS, 0);

  return self->counts[segment];
}

/**
 * vc_queue_state_set_unsent:
 * @self: a queue
 * @ids: (array zero-terminated=1): each declaration once that was decided
 *   here and that central does not know to be
 */
void
vc_queue_state_set_unsent (VcQueueState       *self,
                           const char * const *ids)
{
  g_return_if_fail (VC_IS_QUEUE_STATE (self));

  if (!vc_queue_entry_list_set_unsent (self->entries, ids))
    return;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  count (self);
}

/**
 * vc_queue_state_get_next:
 * @self: a queue
 *
 * Returns: (transfer none) (nullable): the first of what waits, whatever is
 *   shown
 */
VcDeclaration *
vc_queue_state_get_next (VcQueueState *self)
{
  VcQueueEntry *next = NULL;
  GListModel   *entries;

  g_return_val_if_fail (VC_IS_QUEUE_STATE (self), NULL);

  entries = vc_queue_entry_list_get_model (self->entries);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (VcQueueEntry) entry = g_list_model_get_item (entries, i);
      VcQueueSegment segment;

      if (find_segment (entry, &segment) && segment == VC_QUEUE_WAITING &&
          (next == NULL || vc_queue_entry_compare (entry, next) < 0))
        next = entry; /* the list keeps it */
    }

  return next != NULL ? vc_queue_entry_get_declaration (next) : NULL;
}

static int
compare_entries (gconstpointer one,
                 gconstpointer other)
{
  return vc_queue_entry_compare (*(VcQueueEntry * const *) one, *(VcQueueEntry * const *) other);
}

/**
 * vc_queue_state_dup_children:
 * @self: a queue
 *
 * Returns: (transfer full) (element-type VcQueueEntry): the children's cases
 *   that wait, in the order of the queue, whatever is shown
 */
GPtrArray *
vc_queue_state_dup_children (VcQueueState *self)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *entries;

  g_return_val_if_fail (VC_IS_QUEUE_STATE (self), NULL);

  entries = vc_queue_entry_list_get_model (self->entries);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (VcQueueEntry) entry = g_list_model_get_item (entries, i);
      VcDeclaration *declaration = vc_queue_entry_get_declaration (entry);
      VcQueueSegment segment;

      if (find_segment (entry, &segment) && segment == VC_QUEUE_WAITING &&
          vc_declaration_get_fields (declaration)->subject_type == VC_SUBJECT_CHILD)
        g_ptr_array_add (children, g_steal_pointer (&entry));
    }

  g_ptr_array_sort (children, compare_entries);
  return g_steal_pointer (&children);
}
