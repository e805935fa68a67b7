/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "chart-support.h"
#include "chart/seral-hyphens.h"
#include "chart/seral-text-block.h"

static SeralTextBlock *
measure (const char *text,
         double      width,
         guint       max_lines)
{
  SeralFont font = { "Cantarell", 12, FALSE };

  return seral_text_block_new (chart_support_context (), &font, text, width, max_lines);
}

static const char *
line (SeralTextBlock *block,
      guint           index)
{
  return seral_text_line_get_text (seral_text_block_get_line (block, index));
}

static void
test_one_line (void)
{
  g_autoptr (SeralTextBlock) block = measure ("Managed Partners", -1, 1);

  g_assert_cmpuint (seral_text_block_get_n_lines (block), ==, 1);
  g_assert_cmpstr (line (block, 0), ==, "Managed Partners");
  g_assert_cmpfloat (seral_text_block_get_width (block), >, 50);
  g_assert_cmpfloat (seral_text_block_get_height (block), >, 10);
  g_assert_false (seral_text_block_is_shortened (block));
  g_assert_false (seral_text_block_is_broken (block));
}

/* Two even lines rather than one long and one word. */
static void
test_balanced (void)
{
  g_autoptr (SeralTextBlock) whole = measure ("one two three four five six seven", -1, 1);
  g_autoptr (SeralTextBlock) block =
    measure ("one two three four five six seven", seral_text_block_get_width (whole) * 0.85, 3);

  g_assert_cmpuint (seral_text_block_get_n_lines (block), ==, 2);
  g_assert_cmpstr (line (block, 0), ==, "one two three");
  g_assert_cmpstr (line (block, 1), ==, "four five six seven");
}

static void
test_shortened (void)
{
  g_autoptr (SeralTextBlock) block = measure ("A stage whose name never comes to an end", 80, 2);

  g_assert_cmpuint (seral_text_block_get_n_lines (block), ==, 2);
  g_assert_true (seral_text_block_is_shortened (block));
  g_assert_true (g_str_has_suffix (line (block, 1), "…"));
  g_assert_false (g_str_has_suffix (line (block, 1), " …"));
  g_assert_cmpfloat (seral_text_block_get_width (block), <=, 80.01);
}

static void
test_broken_word (void)
{
  g_autoptr (SeralTextBlock) block = measure ("Donaudampfschifffahrtsgesellschaft", 80, 4);

  g_assert_true (seral_text_block_is_broken (block));
  g_assert_false (seral_text_block_is_shortened (block));
  g_assert_true (g_str_has_suffix (line (block, 0), "-"));
  g_assert_cmpfloat (seral_text_block_get_width (block), <=, 80.01);
}

/* A soft hyphen shows where the word has no room, and there alone. */
static void
test_soft_hyphen (void)
{
  g_autoptr (SeralTextBlock) whole = measure ("Das Partner\302\255programm", -1, 1);
  g_autoptr (SeralTextBlock) plain = measure ("Das Partnerprogramm", -1, 1);
  g_autoptr (SeralTextBlock) narrow = measure ("Das Partner\302\255programm", 80, 3);
  g_autoptr (SeralTextBlock) cut = measure ("Das Partner\302\255programm, das nie ganz endet", 80, 2);

  g_assert_cmpstr (line (whole, 0), ==, "Das Partnerprogramm");
  g_assert_cmpfloat (seral_text_block_get_width (whole), ==, seral_text_block_get_width (plain));
  g_assert_false (seral_text_block_is_broken (whole));

  g_assert_cmpstr (line (narrow, seral_text_block_get_n_lines (narrow) - 1), ==, "programm");
  g_assert_true (g_str_has_suffix (line (narrow, seral_text_block_get_n_lines (narrow) - 2), "Partner-"));
  g_assert_true (seral_text_block_is_broken (narrow));
  g_assert_null (strstr (line (cut, 1), SERAL_SOFT_HYPHEN));
}

static void
test_hyphens (void)
{
  static const struct
  {
    const char *text, *words, *expected;
  } cases[] =
  {
    { "Partnerprogramm", "Partner-programm", "Partner\302\255programm" },
    { "Ad-hoc-Partnerschaften", "Partner-schaften", "Ad-hoc-Partner\302\255schaften" },
    { "Mein Ökosystem", "Öko-system Sys-tem", "Mein Öko\302\255system" },
    { "Partner", "Partner-programm", "Partner" }, { "Pä", "-  --", "Pä" }, { "", "a-b", "" }, { "a-b", "", "a-b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *hyphenated = seral_hyphens_apply (cases[i].text, cases[i].words);

      g_assert_cmpstr (hyphenated, ==, cases[i].expected);
    }
}

static void
test_cleaned (void)
{
  g_autoptr (SeralTextBlock) block = measure ("  a\tb\n\n c\x01\xef\xbf\xbf  d ", -1, 1);
  g_autoptr (SeralTextBlock) empty = measure (" \n ", -1, 1);

  g_assert_cmpstr (line (block, 0), ==, "a b c d");
  g_assert_cmpuint (seral_text_block_get_n_lines (empty), ==, 1);
  g_assert_cmpstr (line (empty, 0), ==, "");
}

/* A space that must not be broken stays in its line: a number and its sign, a stage and its level. */
static void
test_no_break_space (void)
{
  static const char * const texts[] = { "to Stage\302\2403 now", "at 48\342\200\257% of it" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SeralTextBlock) block = measure (texts[i], 48, 4);
      g_autoptr (GString) whole = g_string_new (line (block, 0));

      g_assert_cmpuint (seral_text_block_get_n_lines (block), >, 1);
      for (guint j = 1; j < seral_text_block_get_n_lines (block); j++)
        g_string_append_printf (whole, " %s", line (block, j));
      g_assert_cmpstr (whole->str, ==, texts[i]);
    }
}

static void
test_endless (void)
{
  g_autofree char *text = g_strnfill (1000 * 1000, 'x');
  g_autoptr (SeralTextBlock) block = measure (text, -1, 1);

  g_assert_cmpuint (g_utf8_strlen (line (block, 0), -1), <=, 401);
  g_assert_true (g_str_has_suffix (line (block, 0), "…"));
}

/* No width is too small, and nothing is asked of the text but to be UTF-8. */
static void
test_any_width (void)
{
  static const char * const texts[] =
  {
    "", "x", "Ecosystem orchestration", "شركاء مُدارون مع English", "日本語の段階名はここに入ります", "a-b-c", "🙂🙃", "́",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double width = 0; width < 200; width += 7)
      for (guint max_lines = 1; max_lines <= 3; max_lines++)
        {
          g_autoptr (SeralTextBlock) block = measure (texts[i], width, max_lines);

          g_assert_cmpuint (seral_text_block_get_n_lines (block), <=, max_lines);
          if (width > 40)
            g_assert_cmpfloat (seral_text_block_get_width (block), <=, width + 0.01);
        }
}

static void
test_direction (void)
{
  g_autoptr (SeralTextBlock) arabic = measure ("منظومة الشركاء", -1, 1);
  g_autoptr (SeralTextBlock) latin = measure ("Partners", -1, 1);

  g_assert_true (seral_text_line_is_rtl (seral_text_block_get_line (arabic, 0)));
  g_assert_false (seral_text_line_is_rtl (seral_text_block_get_line (latin, 0)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/text-block/one-line", test_one_line);
  g_test_add_func ("/chart/text-block/balanced", test_balanced);
  g_test_add_func ("/chart/text-block/shortened", test_shortened);
  g_test_add_func ("/chart/text-block/broken-word", test_broken_word);
  g_test_add_func ("/chart/text-block/soft-hyphen", test_soft_hyphen);
  g_test_add_func ("/chart/text-block/hyphens", test_hyphens);
  g_test_add_func ("/chart/text-block/cleaned", test_cleaned);
  g_test_add_func ("/chart/text-block/no-break-space", test_no_break_space);
  g_test_add_func ("/chart/text-block/endless", test_endless);
  g_test_add_func ("/chart/text-block/any-width", test_any_width);
  g_test_add_func ("/chart/text-block/direction", test_direction);

  return g_test_run ();
}
