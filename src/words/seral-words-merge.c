/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/seral-words-merge.h"

static void
add_counted (GPtrArray *parts,
             guint      n,
             char      *words)
{
  if (n > 0)
    g_ptr_array_add (parts, words);
  else
    g_free (words);
}

/**
 * seral_words_merge:
 * @catalogue: the language
 * @merge: what is brought in
 *
 * Sums a merge up.
 *
 * Returns: (transfer full): a sentence
 */
char *
seral_words_merge (SeralCatalogue *catalogue,
                   SeralMerge     *merge)
{
  g_autoptr (GPtrArray) parts = NULL;
  g_autofree char *list = NULL;
  guint n;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (merge != NULL, NULL);

  parts = g_ptr_array_new_with_free_func (g_free);
  n = seral_merge_count (merge, SERAL_MERGE_ADDED);
  /* Translators: whose answers came in; the parts stand in one list, such as "2 people added and 1 answer moved". */
  add_counted (parts, n, g_strdup_printf (seral_ntext (catalogue, "%u person added", "%u people added", n), n));
  n = seral_merge_count (merge, SERAL_MERGE_UPDATED);
  add_counted (parts, n, g_strdup_printf (seral_ntext (catalogue, "%u person updated", "%u people updated", n), n));
  n = seral_merge_count (merge, SERAL_MERGE_MAPPED);
  add_counted (parts, n, g_strdup_printf (seral_ntext (catalogue, "%u answer moved to another question",
                                                       "%u answers moved to other questions", n), n));
  n = seral_merge_count (merge, SERAL_MERGE_KEPT);
  add_counted (parts, n, g_strdup_printf (seral_ntext (catalogue, "%u answer kept that has no question any more",
                                                       "%u answers kept that have no question any more", n), n));
  g_ptr_array_add (parts, NULL);

  if (parts->len == 1)
    return g_strdup (seral_text (catalogue, "Nothing is new."));

  list = seral_format_list (catalogue, (const char * const *) parts->pdata);

  return g_strdup_printf (seral_text (catalogue, "%s."), list);
}

static const char *
who (SeralCatalogue        *catalogue,
     const SeralMergeEntry *entry)
{
  if (entry->sheet == NULL)
    return seral_text (catalogue, "What was agreed");
  if (entry->respondent[0] == '\0')
    return seral_text (catalogue, "Somebody without a name");

  return entry->respondent;
}

static char *
answer_words (SeralCatalogue        *catalogue,
              const SeralMergeEntry *entry)
{
  const char *person = who (catalogue, entry);
  g_autofree char *to = seral_format_list (catalogue, (const char * const *) entry->to);

  if (entry->kind == SERAL_MERGE_MAPPED)
    /* Translators: a person, a model, the id of a question, the ids of those that it became. */
    return g_strdup_printf (seral_text (catalogue, "%s: the answer to %s/%s answers %s here."),
                            person, entry->model, entry->criterion, to);

  /* Translators: a person, a model, the id of a question, its version, the name under which its answer is kept. */
  return g_strdup_printf (seral_text (catalogue, "%s: the answer to %s/%s of version %s has no question here. "
                                                 "It is kept as “%s” and does not count."),
                          person, entry->model, entry->criterion, entry->version, to);
}

/**
 * seral_words_merge_entry:
 * @catalogue: the language
 * @entry: a line of a merge's report
 *
 * Returns: (transfer full): the line in words
 */
char *
seral_words_merge_entry (SeralCatalogue        *catalogue,
                         const SeralMergeEntry *entry)
{
  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  switch (entry->kind)
    {
    case SERAL_MERGE_ADDED:
      /* Translators: a person, then how many of their answers came in. */
      return g_strdup_printf (seral_ntext (catalogue, "%s: %u answer came in.", "%s: %u answers came in.", entry->n),
                              who (catalogue, entry), entry->n);
    case SERAL_MERGE_UPDATED:
      return g_strdup_printf (seral_ntext (catalogue, "%s was here already: %u answer is another now.",
                                           "%s was here already: %u answers are others now.", entry->n),
                              who (catalogue, entry), entry->n);
    case SERAL_MERGE_UNCHANGED:
      return g_strdup_printf (seral_text (catalogue, "%s was here already, and nothing is new."),
                              who (catalogue, entry));
    case SERAL_MERGE_MAPPED:
    case SERAL_MERGE_KEPT:
      return answer_words (catalogue, entry);
    case SERAL_MERGE_BLIND:
      /* Translators: the id and the version of a model. */
      return g_strdup_printf (seral_text (catalogue, "The definition of %s %s is not at hand, so answers to it came "
                                                     "in under the names they had."), entry->model, entry->version);
    case SERAL_MERGE_MODEL_LEFT:
      return g_strdup_printf (seral_ntext (catalogue, "%u answer to %s was left out: this assessment does not use it.",
                                           "%u answers to %s were left out: this assessment does not use it.",
                                           entry->n), entry->n, entry->model);
    case SERAL_MERGE_SHEET_LEFT:
      return g_strdup_printf (seral_text (catalogue, "%s has no answer to a model of this assessment."),
                              who (catalogue, entry));
    case SERAL_MERGE_ROUND_LEFT:
      return g_strdup_printf (seral_text (catalogue, "The earlier round “%s” was left out: this assessment does not "
                                                     "have it."),
                              entry->round_title[0] != '\0' ? entry->round_title : entry->round);
    case SERAL_MERGE_OTHER_ORGANISATION:
      return g_strdup_printf (seral_text (catalogue, "The other document is about “%s”."), entry->organisation);
    default:
      g_return_val_if_reached (NULL);
    }
}
