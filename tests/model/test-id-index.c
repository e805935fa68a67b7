/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/seral-arena.h"
#include "model/seral-id-index.h"

static void
test_find (void)
{
  static const char * const ids[] = { "beta", NULL, "alpha", "beta", "", "gamma" };
  g_autoptr (SeralIdIndex) index = seral_id_index_new (ids, G_N_ELEMENTS (ids));

  g_assert_cmpint (seral_id_index_find (index, "alpha"), ==, 2);
  g_assert_cmpint (seral_id_index_find (index, "beta"), ==, 0);
  g_assert_cmpint (seral_id_index_find (index, "gamma"), ==, 5);
  g_assert_cmpint (seral_id_index_find (index, ""), ==, 4);
  g_assert_cmpint (seral_id_index_find (index, "alph"), ==, -1);
  g_assert_cmpint (seral_id_index_find (index, "alphaa"), ==, -1);
  g_assert_cmpint (seral_id_index_find (index, "zeta"), ==, -1);
}

static void
test_empty (void)
{
  g_autoptr (SeralIdIndex) index = seral_id_index_new (NULL, 0);

  g_assert_cmpint (seral_id_index_find (index, "alpha"), ==, -1);
}

/* Every id of a large list is found at its place, and of equal ones the first. */
static void
test_large (void)
{
  const guint n = 20000;
  g_autoptr (SeralArena) arena = seral_arena_new ();
  const char **ids = seral_arena_new0 (arena, const char *, n);
  g_autoptr (SeralIdIndex) index = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("id-%u", (i * 7919) % (n / 2));

      ids[i] = seral_arena_dup (arena, id);
    }

  index = seral_id_index_new (ids, n);

  for (guint i = 0; i < n; i++)
    g_assert_cmpint (seral_id_index_find (index, ids[i]), ==, (int) (i % (n / 2)));
}

/* What an arena hands out is zeroed, aligned, and its own. */
static void
test_arena (void)
{
  g_autoptr (SeralArena) arena = seral_arena_new ();
  guint64 *blocks[600];

  g_assert_null (seral_arena_new0 (arena, int, 0));
  g_assert_cmpstr (seral_arena_dup (arena, NULL), ==, "");

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      gsize n = 1 + (i * 37) % 2000;

      blocks[i] = seral_arena_new0 (arena, guint64, n);
      g_assert_cmpuint ((gsize) blocks[i] % 16, ==, 0);

      for (gsize j = 0; j < n; j++)
        {
          g_assert_cmpuint (blocks[i][j], ==, 0);
          blocks[i][j] = i + 1;
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      g_assert_cmpuint (blocks[i][0], ==, i + 1);
      g_assert_cmpuint (blocks[i][(i * 37) % 2000], ==, i + 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/id-index/find", test_find);
  g_test_add_func ("/model/id-index/empty", test_empty);
  g_test_add_func ("/model/id-index/large", test_large);
  g_test_add_func ("/model/arena/pieces", test_arena);

  return g_test_run ();
}
