/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "assessment/seral-answer.h"
#include "cli/seral-cli-ids.h"

/* Ids are no longer; a longer word is no slip of the finger. */
#define LONGEST 64
#define MOST    3

typedef struct
{
  const char *id;
  guint       distance;
} Near;

/* How many letters were left out, put in, changed or swapped with their neighbour
 * (optimal string alignment); both have at most LONGEST bytes. */
static guint
distance_between (const char *a,
                  const char *b)
{
  guint rows[3][LONGEST + 1];
  guint length = strlen (b);

  for (guint j = 0; j <= length; j++)
    rows[0][j] = j;

  for (guint i = 1; a[i - 1] != '\0'; i++)
    {
      guint *before = rows[(i + 1) % 3], *last = rows[(i + 2) % 3], *row = rows[i % 3];

      row[0] = i;
      for (guint j = 1; j <= length; j++)
        {
          guint changed = last[j - 1] + (a[i - 1] != b[j - 1]);

          row[j] = MIN (changed, MIN (last[j], row[j - 1]) + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
    }

  return rows[strlen (a) % 3][length];
}

/* G_MAXUINT where it cannot have been meant. */
static guint
get_distance (const char *wrong,
              const char *id)
{
  guint distance;

  if (strlen (id) > LONGEST)
    return G_MAXUINT;
  if (strlen (wrong) >= 3 && strstr (id, wrong) != NULL)
    return 1;

  distance = distance_between (wrong, id);

  return distance <= MAX (1, strlen (wrong) / 3) ? distance : G_MAXUINT;
}

static int
compare_near (gconstpointer a,
              gconstpointer b)
{
  const Near *one = a, *other = b;

  if (one->distance != other->distance)
    return one->distance < other->distance ? -1 : 1;

  return strcmp (one->id, other->id);
}

/**
 * seral_cli_suggest:
 * @wrong: a word that is not known
 * @known: (array length=n_known): those that are
 * @n_known: how many
 *
 * Asks whether one of the known words was meant.
 *
 * Returns: (transfer full) (nullable): a question, or %NULL if none is near
 */
char *
seral_cli_suggest (const char         *wrong,
                   const char * const *known,
                   guint               n_known)
{
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (Near));
  const Near *first;

  if (strlen (wrong) > LONGEST)
    return NULL;

  for (guint i = 0; i < n_known; i++)
    {
      Near found = { known[i], get_distance (wrong, known[i]) };

      if (found.distance != G_MAXUINT)
        g_array_append_val (near, found);
    }
  g_array_sort (near, compare_near);

  first = (const Near *) (gpointer) near->data;
  switch (MIN (near->len, MOST))
    {
    case 0:
      return NULL;
    case 1:
      return g_strdup_printf (_("Did you mean “%s”?"), first[0].id);
    case 2:
      return g_strdup_printf (_("Did you mean “%s” or “%s”?"), first[0].id, first[1].id);
    default:
      return g_strdup_printf (_("Did you mean “%s”, “%s” or “%s”?"), first[0].id, first[1].id, first[2].id);
    }
}

/**
 * seral_cli_suggest_criterion:
 * @model: a definition
 * @wrong: an id that none of its questions has
 *
 * Returns: (transfer full) (nullable): a question whether a near one was meant
 */
char *
seral_cli_suggest_criterion (SeralModel *model,
                             const char *wrong)
{
  guint n = 0;
  const SeralCriterion *criteria = seral_model_get_criteria (model, &n);
  g_autofree const char **ids = g_new (const char *, n);

  for (guint i = 0; i < n; i++)
    ids[i] = criteria[i].id;

  return seral_cli_suggest (wrong, ids, n);
}

static GPtrArray *
list_options (SeralModel           *model,
              const SeralCriterion *criterion)
{
  GPtrArray *ids = g_ptr_array_new ();

  if (criterion->kind == SERAL_CRITERION_GRADED)
    {
      for (guint i = 0; i < criterion->scale->n_options; i++)
        g_ptr_array_add (ids, (gpointer) criterion->scale->options[i].id);
    }
  else
    {
      guint n = 0;
      const SeralStage *stages = seral_model_get_stages (model, &n);

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (ids, (gpointer) stages[i].id);
    }

  if (criterion->allow_not_applicable)
    g_ptr_array_add (ids, (gpointer) SERAL_OPTION_NOT_APPLICABLE);
  if (criterion->allow_dont_know)
    g_ptr_array_add (ids, (gpointer) SERAL_OPTION_DONT_KNOW);

  return ids;
}

/**
 * seral_cli_suggest_option:
 * @model: a definition
 * @criterion: one of its questions
 * @wrong: an option that it does not have
 *
 * Lists what a question can be answered with; there are never many.
 *
 * Returns: (transfer full): a sentence
 */
char *
seral_cli_suggest_option (SeralModel           *model,
                          const SeralCriterion *criterion,
                          const char           *wrong)
{
  g_autoptr (GPtrArray) ids = list_options (model, criterion);
  g_autofree char *near = seral_cli_suggest (wrong, (const char * const *) ids->pdata, ids->len);
  g_autofree char *list = NULL;

  if (near != NULL)
    return g_steal_pointer (&near);

  g_ptr_array_add (ids, NULL);
  list = g_strjoinv (", ", (char **) ids->pdata);

  return g_strdup_printf (_("It can be one of: %s"), list);
}

/**
 * seral_cli_has_option:
 * @model: a definition
 * @criterion: one of its questions
 * @option: what might be an answer
 *
 * Returns: whether the question can be answered so
 */
gboolean
seral_cli_has_option (SeralModel           *model,
                      const SeralCriterion *criterion,
                      const char           *option)
{
  if (strcmp (option, SERAL_OPTION_NOT_APPLICABLE) == 0)
    return criterion->allow_not_applicable;
  if (strcmp (option, SERAL_OPTION_DONT_KNOW) == 0)
    return criterion->allow_dont_know;

  return criterion->kind == SERAL_CRITERION_GRADED
           ? seral_scale_find_option (criterion->scale, option) != NULL
           : seral_model_find_stage (model, option) != NULL;
}
