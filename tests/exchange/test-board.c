/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange-support.h"

#include "exchange/seral-board.h"

#define HALDEN  "halden-instruments"
#define ORIEL   "oriel-exchange"
#define TESSERA "tessera-cloud"

/*
 * What a board is told of the samples lies in tests/fixtures/boards. After a change
 * that is meant:
 *
 *   SERAL_UPDATE_FIXTURES=1 meson test -C BUILD exchange/board
 */

static SeralBoard *
create_board (Sample *sample)
{
  SeralBoardSource source = {
    .catalogue = sample->catalogue,
    .assessment = sample->assessment,
    .round = sample->round,
    .data = sample->data,
    .label = "Confidential",
  };

  g_date_set_dmy (&source.today, 21, G_DATE_NOVEMBER, 2026);

  return seral_board_new (&source);
}

/* A board page of a sample in which one text stands in place of another. */
static SeralBoard *
create_changed (const char *name,
                const char *from,
                const char *to)
{
  g_auto (Sample) sample = { NULL, };
  g_autofree char *file = g_strconcat (name, ".seral", NULL);
  g_autofree char *text = sample_read (file);
  g_autoptr (GString) changed = g_string_new (text);

  g_assert_cmpuint (g_string_replace (changed, from, to, 0), >, 0);
  sample_load_text (&sample, changed->str);

  return create_board (&sample);
}

static const char *
get_text (GPtrArray *texts,
          guint      index)
{
  g_assert_cmpuint (index, <, texts->len);

  return g_ptr_array_index (texts, index);
}

static void
test_golden (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = g_strdup_printf ("%s/fixtures/boards/%s.txt", g_test_get_dir (G_TEST_DIST), name);
  g_autofree char *file = g_strconcat (name, ".seral", NULL);
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;
  g_auto (Sample) sample = { NULL, };
  g_autoptr (SeralBoard) board = NULL;
  g_autoptr (GError) error = NULL;

  sample_load (&sample, file);
  board = create_board (&sample);
  text = seral_board_to_text (board);
  if (g_getenv ("SERAL_UPDATE_FIXTURES") != NULL)
    g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_decision (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *decision;
  } cases[] = {
    { "\"2027-", "\"2029-", "Stage 3; Stage 4 by 2029 fits the business" },
    { "\"due\"", "\"was\"", "Stage 3; Stage 4 by 2028 fits the business" },
    { "\"platform-centric\",", "", "Stage 3; Stage 4 by 2027 fits the business" },
    { "\"platform-centric\"", "\"product-centric\"", "Stage 3; Stage 4 by 2027 fits the business" },
    { "\"platform-centric\",", "\"ecosystem-centric\"], \"x\": [", "Stage 3; Stage 4 by 2027 is on the way to Stage 5, which fits the business" },
    { "\"platform-centric\",", "\"product-centric\"], \"x\": [", "Stage 3; Stage 4 by 2027 is more than the business calls for" },
    { "\"target\": \"partner-ecosystem\"", "\"target\": \"orchestrated-ecosystem\"",
      "Stage 3; Stage 5 by 2029 fits the business" },
    { "\"target\": \"partner-ecosystem\"", "\"target\": \"managed-partners\"",
      "Stage 3: the target is reached" },
    { "\"target\": \"partner-ecosystem\"", "\"aim\": \"\"",
      "Stage 3; no target is set yet, and Stage 4 would fit the business" },
    { "\"business\"", "\"was\"", "Stage 3; the target is Stage 4 by 2027" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SeralBoard) board = create_changed (TESSERA, cases[i].from, cases[i].to);

      g_assert_cmpstr (board->decision, ==, cases[i].decision);
    }
}

/* Only rounds of the same scope are held against each other. */
static void
test_scope (void)
{
  g_autoptr (SeralBoard) same = create_changed (TESSERA, "Spring 2026", "Spring");
  g_autoptr (SeralBoard) other = NULL;
  g_auto (Sample) sample = { NULL, };
  g_autofree char *text = sample_read (HALDEN ".seral");
  char *scope = strstr (text, "Resellers, Europe");

  g_assert_cmpstr (same->movement_title, ==, "Since Spring");
  g_assert_true (g_str_has_prefix (get_text (same->movement, 0), "From Stage 2, "));
  g_assert_cmpuint (same->marks & SERAL_MARK_PREVIOUS, !=, 0);

  memcpy (scope, "Resellers, Africa", strlen ("Resellers, Africa"));
  sample_load_text (&sample, text);
  other = create_board (&sample);
  g_assert_cmpstr (other->movement_title, ==, "Movement");
  g_assert_cmpuint (other->movement->len, ==, 1);
  g_assert_nonnull (strstr (get_text (other->movement, 0), "other partners"));
  g_assert_cmpuint (other->marks & SERAL_MARK_PREVIOUS, ==, 0);
}

/* The earlier round asked the core alone, and the later one more. */
static void
test_depth (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autofree char *text = sample_read (HALDEN ".seral");
  g_autoptr (GString) changed = g_string_new (text);
  g_autoptr (SeralBoard) board = NULL;
  gssize last;

  g_string_replace (changed, "\"depth\": \"core\"", "\"depth\": \"full\"", 0);
  last = g_strrstr (changed->str, "\"designated-owner\": {") - changed->str;
  g_string_insert (changed, last, "\"has-owners\": { \"option\": \"yes\" }, ");
  sample_load_text (&sample, changed->str);
  board = create_board (&sample);

  g_assert_cmpuint (board->movement->len, ==, 1);
  g_assert_nonnull (strstr (get_text (board->movement, 0), "fewer questions"));
}

static void
test_ask (void)
{
  g_autoptr (SeralBoard) none = create_changed (HALDEN, "\"plan\"", "\"was\"");
  g_autoptr (SeralBoard) done = create_changed (HALDEN, "\"status\": \"open\"", "\"status\": \"done\"");
  g_autoptr (SeralBoard) mixed = create_changed (HALDEN, "€ 40,000", "$ 40,000");
  g_autoptr (SeralBoard) bare = create_changed (HALDEN, "\"budget\"", "\"was\"");

  g_assert_cmpuint (none->steps->len, ==, 0);
  g_assert_cmpstr (get_text (none->asks, 0), ==,
                   "Say who leads the way to Stage 3, with what budget, and by when: there is no plan yet.");
  g_assert_cmpstr (none->effect, ==, "");

  g_assert_cmpuint (done->steps->len, ==, 1);
  g_assert_cmpstr (get_text (done->asks, 0), ==, "Approve one step to Stage 3, to be done by 30 April 2027.");

  g_assert_cmpstr (get_text (mixed->asks, 0), ==, "Approve three steps to Stage 3, to be done by 30 September 2027.");
  g_assert_cmpstr (get_text (bare->asks, 1), ==, "Name an owner for “Open a portal or resource centre”.");
  g_assert_cmpstr (get_text (bare->asks, 2), ==, "No budget is named yet.");
}

/* What meets what holds the company back goes first, then what is due first. */
static void
test_steps (void)
{
  g_autoptr (SeralBoard) board = create_changed (TESSERA, "\"budget\"", "\"was\"");
  static const char * const titles[] = {
    "Scale operations with data and AI", "Let partners find out what others can do",
    "Found communities of practice", "Bring the sales leadership into joint account planning",
    "Share measures of success",
  };

  g_assert_cmpuint (board->steps->len, ==, G_N_ELEMENTS (titles));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_assert_cmpstr (((SeralBoardStep *) g_ptr_array_index (board->steps, i))->title, ==, titles[i]);
}

/* What flatters is never told. */
static void
test_figures (void)
{
  g_autoptr (SeralBoard) board = create_changed (TESSERA, "\"partner-to-partner-rate\"", "\"partner-count\"");
  const SeralBoardFigure *figure;

  g_assert_cmpuint (board->figures->len, ==, 1);
  figure = g_ptr_array_index (board->figures, 0);
  g_assert_cmpstr (figure->name, ==, "Onboarding speed");
  g_assert_cmpstr (figure->value, ==, "21 days");
  g_assert_cmpint (figure->movement, ==, SERAL_MOVEMENT_BETTER);
  g_assert_false (figure->rises);
  g_assert_cmpuint (figure->values->len, ==, 4);
}

/* What a board asks for goes before what a model measures. */
static void
test_board_facts (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autofree char *text = sample_read (TESSERA ".seral");
  g_autoptr (GString) changed = g_string_new (text);
  g_autoptr (SeralBoard) board = NULL;

  g_string_replace (changed, "\"indicators\": [",
                    "\"indicators\": [ { \"id\": \"own\", \"name\": \"Own\", \"log\": [ { \"date\": \"2026-01-01\", "
                    "\"value\": 1 }, { \"date\": \"2026-02-01\", \"value\": 2 } ] },", 0);
  g_string_replace (changed, "\"model\": \"partnerspot\",\n      \"indicator\": \"partner-to-partner-rate\"",
                    "\"indicator\": \"board-active-partners\"", 0);
  sample_load_text (&sample, changed->str);
  board = create_board (&sample);

  g_assert_cmpuint (board->figures->len, ==, 2);
  g_assert_cmpstr (((SeralBoardFigure *) g_ptr_array_index (board->figures, 0))->name, ==,
                   "Partner-to-partner collaboration rate");
  g_assert_cmpstr (((SeralBoardFigure *) g_ptr_array_index (board->figures, 1))->name, ==, "Onboarding speed");
}

/* One per dimension, and nothing that is only claimed. */
static void
test_strengths (void)
{
  g_autoptr (SeralBoard) board = create_changed (TESSERA, "Spring 2026", "Spring");
  g_autoptr (SeralBoard) claimed = create_changed (TESSERA, "\"evidence\"", "\"was\"");

  g_assert_cmpuint (board->strengths->len, ==, 3);
  for (guint i = 0; i < board->strengths->len; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (((SeralBoardPoint *) g_ptr_array_index (board->strengths, i))->title, !=,
                       ((SeralBoardPoint *) g_ptr_array_index (board->strengths, j))->title);
  g_assert_cmpuint (claimed->strengths->len, ==, 0);
  g_assert_true (g_str_has_prefix (get_text (claimed->confidence, 0), "0 of 35 "));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_data_func ("/exchange/board/golden/halden", HALDEN, test_golden);
  g_test_add_data_func ("/exchange/board/golden/oriel", ORIEL, test_golden);
  g_test_add_data_func ("/exchange/board/golden/tessera", TESSERA, test_golden);
  g_test_add_func ("/exchange/board/decision", test_decision);
  g_test_add_func ("/exchange/board/scope", test_scope);
  g_test_add_func ("/exchange/board/depth", test_depth);
  g_test_add_func ("/exchange/board/ask", test_ask);
  g_test_add_func ("/exchange/board/steps", test_steps);
  g_test_add_func ("/exchange/board/figures", test_figures);
  g_test_add_func ("/exchange/board/board-facts", test_board_facts);
  g_test_add_func ("/exchange/board/strengths", test_strengths);

  return g_test_run ();
}
