/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "words/seral-search.h"

/* What people type; more would only make it slow. */
#define MAX_WORDS 16
#define MAX_CHARS 256

/* How good it is that a word is found: by where, and whether a word begins so. */
enum
{
  IN_DETAIL = 1,
  BEGINS_IN_DETAIL = 2,
  IN_TITLE = 4,
  BEGINS_IN_TITLE = 8,
  IS_ID = 16,
};

typedef struct
{
  SeralHit  hit;
  char     *id;     /* (owned): folded */
  char     *title;  /* (owned): folded */
  char     *detail; /* (owned): folded */
} Entry;

struct _SeralSearch
{
  GPtrArray *models;  /* (element-type SeralModel) (owned) */
  GArray    *entries; /* (element-type Entry) (owned) */
};

typedef struct
{
  const Entry *entry;
  guint        rank;
  guint        order;
} Found;

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_free (entry->id);
  g_free (entry->title);
  g_free (entry->detail);
}

/* Lower case without accents: "Müller" and "MULLER" are the same. */
static char *
fold (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *lower = apart != NULL ? g_utf8_casefold (apart, -1) : NULL;
  GString *bare = g_string_new (NULL);

  for (const char *p = lower; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_ismark (c))
        g_string_append_unichar (bare, c);
    }

  return g_string_free (bare, FALSE);
}

/* What makes up the index */

static void
add_text (GString    *text,
          const char *more)
{
  if (more == NULL || more[0] == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, more);
}

static void
add_items (GString             *text,
           const SeralTextList *list)
{
  for (guint i = 0; i < list->n_items; i++)
    {
      add_text (text, list->items[i].title);
      add_text (text, list->items[i].text);
    }
}

static void
add_entry (SeralSearch  *self,
           SeralHitKind  kind,
           SeralModel   *model,
           guint         index,
           const char   *id,
           const char   *title,
           const char   *detail,
           GString      *more)
{
  Entry entry = { { kind, model, id, index, title, detail }, fold (id), fold (title), NULL };
  g_autoptr (GString) all = g_string_new (detail);

  if (more != NULL)
    add_text (all, more->str);
  entry.detail = fold (all->str);
  g_array_append_val (self->entries, entry);
}

static void
add_questions (SeralSearch *self,
               SeralModel  *model)
{
  guint n, n_stages;
  const SeralCriterion *criteria = seral_model_get_criteria (model, &n);

  seral_model_get_stages (model, &n_stages);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) more = g_string_new (criteria[i].evidence_hint);
      guint n_texts = criteria[i].kind == SERAL_CRITERION_RUBRIC ? n_stages : criteria[i].scale->n_options;

      for (guint j = 0; j < n_texts; j++)
        add_text (more, criteria[i].kind == SERAL_CRITERION_RUBRIC ? criteria[i].descriptors[j].text
                                                                   : criteria[i].anchors[j]);
      add_entry (self, SERAL_HIT_QUESTION, model, i, criteria[i].id, criteria[i].question, criteria[i].guidance, more);
    }
}

static void
add_stages (SeralSearch *self,
            SeralModel  *model)
{
  guint n;
  const SeralStage *stages = seral_model_get_stages (model, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) more = g_string_new (stages[i].tagline);

      add_items (more, &stages[i].narrative);
      add_items (more, &stages[i].characteristics);
      add_items (more, &stages[i].outcomes);
      add_items (more, &stages[i].examples);
      add_items (more, &stages[i].focus);
      if (stages[i].challenge != NULL)
        add_text (more, stages[i].challenge->text);
      add_entry (self, SERAL_HIT_STAGE, model, i, stages[i].id, stages[i].name, stages[i].summary, more);
    }
}

static void
add_help (SeralSearch *self,
          SeralModel  *model)
{
  guint n;
  const SeralAction *actions = seral_model_get_actions (model, &n);
  const SeralResource *resources;
  const SeralTerm *terms;

  for (guint i = 0; i < n; i++)
    add_entry (self, SERAL_HIT_ACTION, model, i, actions[i].id, actions[i].title, actions[i].detail, NULL);

  resources = seral_model_get_resources (model, &n);
  for (guint i = 0; i < n; i++)
    add_entry (self, SERAL_HIT_RESOURCE, model, i, resources[i].id, resources[i].title, resources[i].purpose, NULL);

  terms = seral_model_get_terms (model, &n);
  for (guint i = 0; i < n; i++)
    add_entry (self, SERAL_HIT_TERM, model, i, terms[i].id, terms[i].name, terms[i].definition, NULL);
}

/**
 * seral_search_new:
 * @models: (array length=n_models): definitions
 * @n_models: how many
 *
 * Gathers what can be found: questions, stages, actions, resources and terms.
 *
 * Returns: (transfer full): the search
 */
SeralSearch *
seral_search_new (SeralModel * const *models,
                  guint               n_models)
{
  SeralSearch *self;

  g_return_val_if_fail (models != NULL || n_models == 0, NULL);

  self = g_new0 (SeralSearch, 1);
  self->models = g_ptr_array_new_with_free_func (g_object_unref);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);

  for (guint i = 0; i < n_models; i++)
    {
      g_ptr_array_add (self->models, g_object_ref (models[i]));
      add_questions (self, models[i]);
      add_stages (self, models[i]);
      add_help (self, models[i]);
    }

  return self;
}

/**
 * seral_search_free:
 * @self: (transfer full): a search
 *
 * Frees a search, and what it found with it.
 */
void
seral_search_free (SeralSearch *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->entries);
  g_ptr_array_unref (self->models);
  g_free (self);
}

/* Finding */

static gboolean
begins_word (const char *text,
             const char *at)
{
  return at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

/* @inside, @begins, or 0 where it is not there. */
static guint
rank_in (const char *text,
         const char *word,
         guint       inside,
         guint       begins)
{
  const char *at = strstr (text, word);
  guint rank = at != NULL ? inside : 0;

  for (; at != NULL; at = strstr (at + 1, word))
    if (begins_word (text, at))
      return begins;

  return rank;
}

static guint
rank_word (const Entry *entry,
           const char  *word)
{
  guint title = rank_in (entry->title, word, IN_TITLE, BEGINS_IN_TITLE);
  guint detail = title == 0 ? rank_in (entry->detail, word, IN_DETAIL, BEGINS_IN_DETAIL) : 0;

  return MAX (title, detail) + (strcmp (entry->id, word) == 0 ? IS_ID : 0);
}

/* All words must be there; 0 where one is not. */
static guint
rank_entry (const Entry *entry,
            char       **words)
{
  guint rank = 0;

  for (guint i = 0; words[i] != NULL && i < MAX_WORDS; i++)
    {
      guint one = words[i][0] != '\0' ? rank_word (entry, words[i]) : 1;

      if (one == 0)
        return 0;
      rank += one;
    }

  return rank;
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const Found *left = a;
  const Found *right = b;

  if (left->rank != right->rank)
    return left->rank > right->rank ? -1 : 1;
  if (left->entry->hit.kind != right->entry->hit.kind)
    return left->entry->hit.kind < right->entry->hit.kind ? -1 : 1;

  return (left->order > right->order) - (left->order < right->order);
}

static GStrv
split_words (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) strnlen (text, 4 * MAX_CHARS));
  g_autofree char *start = g_utf8_substring (valid, 0, MIN (MAX_CHARS, g_utf8_strlen (valid, -1)));
  g_autofree char *folded = fold (start);

  g_strstrip (folded);

  return g_strsplit_set (folded, " \t\n\r", -1);
}

/**
 * seral_search_find:
 * @self: a search
 * @text: what somebody typed
 * @max: how many hits at most
 *
 * Finds everything in which all words of @text stand, whatever their case and
 * accents; words that begin so count more than those that only hold it, titles
 * more than what follows them, and an id, such as that of a template, most.
 *
 * Returns: (transfer container) (element-type SeralHit): the hits, the best first
 */
GPtrArray *
seral_search_find (SeralSearch *self,
                   const char  *text,
                   guint        max)
{
  GPtrArray *hits;
  g_auto (GStrv) words = NULL;
  g_autoptr (GArray) found = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  hits = g_ptr_array_new ();
  words = split_words (text);
  if (words[0] == NULL || words[0][0] == '\0')
    return hits;

  found = g_array_new (FALSE, FALSE, sizeof (Found));
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      Found one = { entry, rank_entry (entry, words), i };

      if (one.rank > 0)
        g_array_append_val (found, one);
    }
  g_array_sort (found, compare_found);

  for (guint i = 0; i < MIN (found->len, max); i++)
    g_ptr_array_add (hits, (gpointer) &g_array_index (found, Found, i).entry->hit);

  return hits;
}
