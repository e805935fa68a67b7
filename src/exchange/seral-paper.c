/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-paper.h"

#define POINTS_PER_MM (72.0 / 25.4)

/* Marked for translation here, and looked up in the catalogue that is asked for. */
#define NC_(context, text) text

/* The first is what is taken where nothing is said. */
static const SeralPaper papers[] =
{
  { "a4", NC_("paper", "A4"), 210 * POINTS_PER_MM, 297 * POINTS_PER_MM },
  { "a3", NC_("paper", "A3"), 297 * POINTS_PER_MM, 420 * POINTS_PER_MM },
  { "a5", NC_("paper", "A5"), 148 * POINTS_PER_MM, 210 * POINTS_PER_MM },
  { "letter", NC_("paper", "US Letter"), 612, 792 },
  { "legal", NC_("paper", "US Legal"), 612, 1008 },
  { "tabloid", NC_("paper", "US Tabloid"), 792, 1224 },
  /* Translators: a slide of a presentation, 16 to 9. */
  { "slide", NC_("paper", "Slide"), 540, 960 },
};

/**
 * seral_paper_get_n:
 *
 * Returns: how many sizes there are
 */
guint
seral_paper_get_n (void)
{
  return G_N_ELEMENTS (papers);
}

/**
 * seral_paper_get:
 * @index: which, below seral_paper_get_n()
 *
 * Returns: (transfer none): a size, in the order people are shown them
 */
const SeralPaper *
seral_paper_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (papers), NULL);

  return &papers[index];
}

/**
 * seral_paper_find:
 * @id: an id, in any case
 *
 * Returns: (transfer none) (nullable): the size of that id
 */
const SeralPaper *
seral_paper_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (papers[i].id, id) == 0)
      return &papers[i];

  return NULL;
}

/**
 * seral_paper_get_name:
 * @paper: a size
 * @catalogue: the language
 *
 * Returns: (transfer none): what people call it
 */
const char *
seral_paper_get_name (const SeralPaper *paper,
                      SeralCatalogue   *catalogue)
{
  g_return_val_if_fail (paper != NULL, NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);

  return seral_ptext (catalogue, "paper", paper->name);
}
