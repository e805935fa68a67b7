/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/seral-arena.h"

#define BLOCK_SIZE 32768
#define ALIGNMENT  16

struct _SeralArena
{
  GStringChunk *strings;
  GPtrArray    *blocks;    /* (element-type gpointer) (owned) */
  char         *next;      /* free room in the newest small block */
  gsize         n_left;
};

/**
 * seral_arena_new:
 *
 * Makes an arena with nothing in it.
 *
 * Returns: (transfer full): the arena
 */
SeralArena *
seral_arena_new (void)
{
  SeralArena *self = g_new0 (SeralArena, 1);

  self->strings = g_string_chunk_new (BLOCK_SIZE);
  self->blocks = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * seral_arena_free:
 * @self: (transfer full): an arena
 *
 * Frees an arena and all that was allocated from it.
 */
void
seral_arena_free (SeralArena *self)
{
  g_return_if_fail (self != NULL);

  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

static gpointer
add_block (SeralArena *self,
           gsize       n_bytes)
{
  gpointer block = g_malloc0 (n_bytes);

  g_ptr_array_add (self->blocks, block);

  return block;
}

/**
 * seral_arena_alloc0:
 * @self: an arena
 * @n: how many records
 * @size: bytes of one record
 *
 * Allocates records that live as long as the arena, set to zero and aligned for
 * any type.
 *
 * Returns: (transfer none) (nullable): the records, %NULL where @n is 0
 */
gpointer
seral_arena_alloc0 (SeralArena *self,
                    gsize       n,
                    gsize       size)
{
  gsize n_bytes;
  gpointer memory;

  g_return_val_if_fail (self != NULL, NULL);

  if (n == 0)
    return NULL;

  /* What does not fit into the address space cannot have been read from a file. */
  if (!g_size_checked_mul (&n_bytes, n, size) || n_bytes > G_MAXSIZE - ALIGNMENT)
    g_error ("%s: out of memory", G_STRFUNC);

  n_bytes = (n_bytes + ALIGNMENT - 1) & ~(gsize) (ALIGNMENT - 1);

  if (n_bytes > BLOCK_SIZE / 4)
    return add_block (self, n_bytes);

  if (n_bytes > self->n_left)
    {
      self->next = add_block (self, BLOCK_SIZE);
      self->n_left = BLOCK_SIZE;
    }

  memory = self->next;
  self->next += n_bytes;
  self->n_left -= n_bytes;

  return memory;
}

/**
 * seral_arena_dup:
 * @self: an arena
 * @string: (nullable): a string
 *
 * Copies a string into the arena.
 *
 * Returns: (transfer none): the copy, "" for %NULL
 */
const char *
seral_arena_dup (SeralArena *self,
                 const char *string)
{
  g_return_val_if_fail (self != NULL, "");

  if (string == NULL || *string == '\0')
    return "";

  return g_string_chunk_insert (self->strings, string);
}
