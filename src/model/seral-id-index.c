/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "model/seral-id-index.h"

typedef struct
{
  const char *id;
  guint       place;
} IdPlace;

struct _SeralIdIndex
{
  IdPlace *entries;   /* (owned), sorted by id, then place */
  guint    n_entries;
};

static int
compare_entries (const void *a,
                 const void *b)
{
  const IdPlace *first = a;
  const IdPlace *second = b;
  int order = strcmp (first->id, second->id);

  if (order != 0)
    return order;

  return first->place < second->place ? -1 : first->place > second->place;
}

/**
 * seral_id_index_new:
 * @ids: (array length=n_ids): ids in the order of their list, %NULL where an
 *   element has none; the strings must outlive the index
 * @n_ids: how many
 *
 * Makes an index in O(n log n), whatever the ids are.
 *
 * Returns: (transfer full): the index
 */
SeralIdIndex *
seral_id_index_new (const char * const *ids,
                    guint               n_ids)
{
  SeralIdIndex *self = g_new0 (SeralIdIndex, 1);

  self->entries = g_new (IdPlace, n_ids);

  for (guint i = 0; i < n_ids; i++)
    {
      if (ids[i] == NULL)
        continue;

      self->entries[self->n_entries].id = ids[i];
      self->entries[self->n_entries].place = i;
      self->n_entries++;
    }

  if (self->n_entries > 1)
    qsort (self->entries, self->n_entries, sizeof (IdPlace), compare_entries);

  return self;
}

/**
 * seral_id_index_free:
 * @self: (transfer full): an index
 *
 * Frees an index; the ids are left alone.
 */
void
seral_id_index_free (SeralIdIndex *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->entries);
  g_free (self);
}

/**
 * seral_id_index_find:
 * @self: an index
 * @id: the id to look for
 *
 * Returns: the place of @id in its list, the first where several elements share
 *   it, or -1 where none has it
 */
int
seral_id_index_find (const SeralIdIndex *self,
                     const char         *id)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (id != NULL, -1);

  high = self->n_entries;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (self->entries[middle].id, id) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  if (low == self->n_entries || strcmp (self->entries[low].id, id) != 0)
    return -1;

  return (int) self->entries[low].place;
}
