/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "assessment/seral-answer-map-private.h"
#include "assessment/seral-answer-private.h"
#include "assessment/seral-part-private.h"

/*
 * Answers stand in the order in which they came, and one that is cleared keeps
 * its place, so that taking the clearing back restores the document byte for
 * byte.
 */
typedef struct
{
  char        *criterion; /* (owned GRefString) */
  SeralAnswer *answer;    /* (owned) (nullable) */
} Slot;

/*
 * The answers to one model. Copies of a map share it until one of them changes,
 * so that a snapshot costs the same whatever has been answered.
 */
typedef struct
{
  gatomicrefcount  ref_count;
  char            *model;     /* (owned GRefString) */
  GArray          *slots;     /* (element-type Slot) (owned) */
  GHashTable      *positions; /* (element-type utf8 guint) (owned): criterion to slot */
  guint            n_answers;
} Table;

struct _SeralAnswerMap
{
  GObject    parent_instance;

  GPtrArray *tables; /* (element-type Table) (owned) */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralAnswerMap, seral_answer_map, G_TYPE_OBJECT)

static void
slot_clear (gpointer data)
{
  Slot *slot = data;

  g_ref_string_release (slot->criterion);
  g_clear_pointer (&slot->answer, seral_answer_unref);
}

static Table *
table_new (const char *model)
{
  Table *table = g_new0 (Table, 1);

  g_atomic_ref_count_init (&table->ref_count);
  table->model = g_ref_string_new_intern (model);
  table->slots = g_array_new (FALSE, FALSE, sizeof (Slot));
  g_array_set_clear_func (table->slots, slot_clear);
  table->positions = g_hash_table_new (g_str_hash, g_str_equal);

  return table;
}

static Table *
table_ref (Table *table)
{
  g_atomic_ref_count_inc (&table->ref_count);

  return table;
}

static void
table_unref (gpointer data)
{
  Table *table = data;

  if (!g_atomic_ref_count_dec (&table->ref_count))
    return;

  g_hash_table_unref (table->positions);
  g_array_unref (table->slots);
  g_ref_string_release (table->model);
  g_free (table);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Table, table_unref)

/* Adds a slot; takes neither @criterion nor @answer. */
static void
table_add (Table       *table,
           const char  *criterion,
           SeralAnswer *answer)
{
  Slot slot = {
    .criterion = g_ref_string_new_intern (criterion),
    .answer = answer != NULL ? seral_answer_ref (answer) : NULL,
  };

  g_hash_table_insert (table->positions, slot.criterion, GUINT_TO_POINTER (table->slots->len));
  g_array_append_val (table->slots, slot);
  table->n_answers += answer != NULL;
}

static Table *
table_copy (Table *table)
{
  Table *copy = table_new (table->model);

  for (guint i = 0; i < table->slots->len; i++)
    {
      Slot *slot = &g_array_index (table->slots, Slot, i);

      table_add (copy, slot->criterion, slot->answer);
    }

  return copy;
}

static Slot *
table_find (Table      *table,
            const char *criterion)
{
  gpointer position;

  if (!g_hash_table_lookup_extended (table->positions, criterion, NULL, &position))
    return NULL;

  return &g_array_index (table->slots, Slot, GPOINTER_TO_UINT (position));
}

static Table *
find_table (SeralAnswerMap *self,
            const char     *model,
            guint          *position)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      Table *table = g_ptr_array_index (self->tables, i);

      if (strcmp (table->model, model) != 0)
        continue;

      if (position != NULL)
        *position = i;
      return table;
    }

  return NULL;
}

/* The answers to a model, to be changed: no other map has them. */
static Table *
ensure_own_table (SeralAnswerMap *self,
                  const char     *model)
{
  guint position;
  Table *table = find_table (self, model, &position);

  if (table == NULL)
    {
      table = table_new (model);
      g_ptr_array_add (self->tables, table);
    }
  else if (!g_atomic_ref_count_compare (&table->ref_count, 1))
    {
      Table *copy = table_copy (table);

      table_unref (table);
      g_ptr_array_index (self->tables, position) = copy;
      table = copy;
    }

  return table;
}

static void
seral_answer_map_finalize (GObject *object)
{
  SeralAnswerMap *self = SERAL_ANSWER_MAP (object);

  g_ptr_array_unref (self->tables);

  G_OBJECT_CLASS (seral_answer_map_parent_class)->finalize (object);
}

static void
seral_answer_map_class_init (SeralAnswerMapClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = seral_answer_map_finalize;

  /**
   * SeralAnswerMap::changed:
   * @self: the map
   * @model: id of a model
   * @criterion: id of a criterion
   *
   * One answer is another now, or came, or went.
   */
  signals[CHANGED] =
    g_signal_new ("changed", SERAL_TYPE_ANSWER_MAP, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
seral_answer_map_init (SeralAnswerMap *self)
{
  self->tables = g_ptr_array_new_with_free_func (table_unref);
}

SeralAnswerMap *
seral_answer_map_new (void)
{
  return g_object_new (SERAL_TYPE_ANSWER_MAP, NULL);
}

/*
 * seral_answer_map_assign:
 * @self: a map that nobody observes yet
 * @from: another map
 *
 * Makes @self hold what @from holds, by reference.
 */
void
seral_answer_map_assign (SeralAnswerMap *self,
                         SeralAnswerMap *from)
{
  g_ptr_array_set_size (self->tables, 0);

  for (guint i = 0; i < from->tables->len; i++)
    g_ptr_array_add (self->tables, table_ref (g_ptr_array_index (from->tables, i)));
}

/*
 * seral_answer_map_set:
 * @self: a map
 * @model: id of a model
 * @criterion: id of a criterion
 * @answer: (nullable): the answer; %NULL and an empty one clear it
 *
 * Sets an answer, and emits #SeralAnswerMap::changed if it was another.
 *
 * Returns: whether it was
 */
gboolean
seral_answer_map_set (SeralAnswerMap *self,
                      const char     *model,
                      const char     *criterion,
                      SeralAnswer    *answer)
{
  SeralAnswer *wanted = seral_answer_is_empty (answer) ? NULL : answer;
  Table *table;
  Slot *slot;

  if (seral_answer_equal (seral_answer_map_lookup (self, model, criterion), wanted))
    return FALSE;

  table = ensure_own_table (self, model);
  slot = table_find (table, criterion);

  if (slot == NULL)
    {
      table_add (table, criterion, wanted);
    }
  else
    {
      table->n_answers += wanted != NULL;
      table->n_answers -= slot->answer != NULL;
      g_clear_pointer (&slot->answer, seral_answer_unref);
      slot->answer = wanted != NULL ? seral_answer_ref (wanted) : NULL;
    }

  g_signal_emit (self, signals[CHANGED], 0, model, criterion);

  return TRUE;
}

/**
 * seral_answer_map_lookup:
 * @self: a map
 * @model: id of a model
 * @criterion: id of a criterion
 *
 * Returns: (transfer none) (nullable): the answer, or %NULL if there is none
 */
SeralAnswer *
seral_answer_map_lookup (SeralAnswerMap *self,
                         const char     *model,
                         const char     *criterion)
{
  Table *table;
  Slot *slot;

  g_return_val_if_fail (SERAL_IS_ANSWER_MAP (self), NULL);
  g_return_val_if_fail (model != NULL, NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  table = find_table (self, model, NULL);
  slot = table != NULL ? table_find (table, criterion) : NULL;

  return slot != NULL ? slot->answer : NULL;
}

/**
 * seral_answer_map_get_n:
 * @self: a map
 * @model: (nullable): id of a model, or %NULL for all
 *
 * Returns: how many answers there are, whether they have an option or only a
 *   note, evidence or a flag
 */
guint
seral_answer_map_get_n (SeralAnswerMap *self,
                        const char     *model)
{
  guint n_answers = 0;

  g_return_val_if_fail (SERAL_IS_ANSWER_MAP (self), 0);

  for (guint i = 0; i < self->tables->len; i++)
    {
      Table *table = g_ptr_array_index (self->tables, i);

      if (model == NULL || strcmp (table->model, model) == 0)
        n_answers += table->n_answers;
    }

  return n_answers;
}

/**
 * seral_answer_map_foreach:
 * @self: a map
 * @model: (nullable): id of a model, or %NULL for all
 * @func: (scope call): called once for each answer, in their order
 * @user_data: data for @func
 *
 * Goes through answers as they are now: what @func changes is not seen.
 */
void
seral_answer_map_foreach (SeralAnswerMap  *self,
                          const char      *model,
                          SeralAnswerFunc  func,
                          gpointer         user_data)
{
  g_return_if_fail (SERAL_IS_ANSWER_MAP (self));
  g_return_if_fail (func != NULL);

  for (guint i = 0; i < self->tables->len; i++)
    {
      g_autoptr (Table) table = table_ref (g_ptr_array_index (self->tables, i));

      if (model != NULL && strcmp (table->model, model) != 0)
        continue;

      for (guint j = 0; j < table->slots->len; j++)
        {
          Slot *slot = &g_array_index (table->slots, Slot, j);

          if (slot->answer != NULL)
            func (table->model, slot->criterion, slot->answer, user_data);
        }
    }
}

/* Answers as a member of a part */

static GParamSpec *
answers_create_pspec (const SeralMember *member)
{
  return g_param_spec_object (member->property, NULL, NULL,
                              SERAL_TYPE_ANSWER_MAP, SERAL_MEMBER_LIST_PARAM_FLAGS);
}

static void
answers_init (const SeralMember *member,
              GValue            *value)
{
  g_value_init (value, SERAL_TYPE_ANSWER_MAP);
  g_value_take_object (value, seral_answer_map_new ());
}

static void
read_table (SeralAnswerMap  *self,
            SeralJsonReader *reader,
            const char      *model)
{
  g_autofree const char **criteria = seral_read_names (reader);
  g_autoptr (Table) table = table_new (model);

  for (guint i = 0; criteria[i] != NULL; i++)
    if (seral_json_reader_begin_object (reader, criteria[i], SERAL_JSON_REQUIRED))
      {
        g_autoptr (SeralAnswer) answer = seral_answer_read (reader);

        if (!seral_answer_is_empty (answer))
          table_add (table, criteria[i], answer);
      }

  if (table->n_answers > 0)
    g_ptr_array_add (self->tables, g_steal_pointer (&table));
}

/* Whoever wrote them, and for whatever model: all answers are kept. */
static void
answers_read (const SeralMember *member,
              SeralJsonReader   *reader,
              GValue            *value)
{
  g_autofree const char **models = NULL;

  if (!seral_json_reader_begin_object (reader, member->name, SERAL_JSON_OPTIONAL))
    return;

  models = seral_read_names (reader);
  for (guint i = 0; models[i] != NULL; i++)
    if (seral_json_reader_begin_object (reader, models[i], SERAL_JSON_REQUIRED))
      {
        read_table (g_value_get_object (value), reader, models[i]);
        seral_json_reader_end (reader);
      }

  seral_json_reader_end (reader);
}

static JsonNode *
write_table (Table *table)
{
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < table->slots->len; i++)
    {
      Slot *slot = &g_array_index (table->slots, Slot, i);

      if (slot->answer != NULL)
        json_object_set_member (object, slot->criterion, seral_answer_write (slot->answer));
    }

  return seral_node_new_object (object);
}

static JsonNode *
answers_write (const SeralMember *member,
               const GValue      *value)
{
  SeralAnswerMap *self = g_value_get_object (value);
  JsonObject *object;

  if (seral_answer_map_get_n (self, NULL) == 0 && !(member->flags & SERAL_MEMBER_ALWAYS))
    return NULL;

  object = json_object_new ();
  for (guint i = 0; i < self->tables->len; i++)
    {
      Table *table = g_ptr_array_index (self->tables, i);

      if (table->n_answers > 0)
        json_object_set_member (object, table->model, write_table (table));
    }

  return seral_node_new_object (object);
}

/* A map is changed in its answers, never set as a whole. */
static gboolean
answers_equal (const GValue *a,
               const GValue *b)
{
  return g_value_get_object (a) == g_value_get_object (b);
}

static gboolean
answers_check (const SeralMember  *member,
               const GValue       *value,
               GError            **error)
{
  SeralAnswerMap *self = g_value_get_object (value);

  for (guint i = 0; i < self->tables->len; i++)
    {
      Table *table = g_ptr_array_index (self->tables, i);

      for (guint j = 0; j < table->slots->len; j++)
        {
          Slot *slot = &g_array_index (table->slots, Slot, j);

          if (slot->answer != NULL && !seral_answer_check (slot->answer, error))
            return FALSE;
        }
    }

  return TRUE;
}

static void
answers_assign (const SeralMember *member,
                const GValue      *from,
                GValue            *to)
{
  seral_answer_map_assign (g_value_get_object (to), g_value_get_object (from));
}

const SeralMemberKind seral_member_answers = {
  .create_pspec = answers_create_pspec,
  .init = answers_init,
  .read = answers_read,
  .write = answers_write,
  .equal = answers_equal,
  .check = answers_check,
  .assign = answers_assign,
};
