/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SeralArena:
 *
 * Memory that is handed out piece by piece and given back as a whole. A
 * definition's records and texts live in one: tens of thousands of small pieces
 * that are made together, never change, and go together.
 */
typedef struct _SeralArena SeralArena;

SeralArena *seral_arena_new    (void);
void        seral_arena_free   (SeralArena *self);

gpointer    seral_arena_alloc0 (SeralArena *self,
                                gsize       n,
                                gsize       size);
const char *seral_arena_dup    (SeralArena *self,
                                const char *string);

/* Room for @n zeroed records of @Type; %NULL where @n is 0. */
#define seral_arena_new0(self, Type, n) ((Type *) seral_arena_alloc0 ((self), (n), sizeof (Type)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralArena, seral_arena_free)

G_END_DECLS
