/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-page-marks.h"

/* The outermost region of an item, or NULL. */
static const SeralRegion *
find_region (SeralScene           *page,
             const SeralSceneItem *item)
{
  guint n = 0;
  const SeralRegion *regions = seral_scene_get_regions (page, &n);
  int index = item->region;

  while (index >= 0 && regions[index].parent >= 0)
    index = regions[index].parent;

  return index >= 0 ? &regions[index] : NULL;
}

static gboolean
is_text (const SeralRegion *region)
{
  return region != NULL && (region->kind == SERAL_REGION_HEADING || region->kind == SERAL_REGION_NOTE);
}

static void
mark (GArray     *marks,
      guint       item,
      const char *tag,
      const char *text)
{
  SeralPageMark one = { tag != NULL ? SERAL_PAGE_MARK_BEGIN : SERAL_PAGE_MARK_END, item, tag, text, };

  g_array_append_val (marks, one);
}

/**
 * seral_page_marks_new:
 * @page: a page that holds one picture
 *
 * Says what the parts of a page are that has been laid out around a picture: the
 * regions of text before and after it are a heading, the title, and paragraphs; all
 * that stands between the first and the last that is neither is the figure, and the
 * page's description what it shows.
 *
 * Returns: (transfer full) (element-type SeralPageMark): the marks
 */
GArray *
seral_page_marks_new (SeralScene *page)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (SeralPageMark));
  const SeralSceneItem *items;
  guint n = 0;
  guint first, last;

  g_return_val_if_fail (page != NULL, NULL);

  items = seral_scene_get_items (page, &n);
  for (first = 0; first < n && is_text (find_region (page, &items[first])); first++)
    ;
  for (last = n; last > first && is_text (find_region (page, &items[last - 1])); last--)
    ;

  for (guint i = 0; i < n;)
    {
      const SeralRegion *region = find_region (page, &items[i]);
      guint end = i + 1;

      if (i == first && first < last)
        {
          mark (marks, i, "Figure", seral_scene_get_description (page));
          end = last;
        }
      else
        {
          mark (marks, i, g_str_equal (region->id, "title") ? "H1" : "P", NULL);
          while (end < n && end != first && find_region (page, &items[end]) == region)
            end++;
        }
      mark (marks, end, NULL, NULL);
      i = end;
    }

  return marks;
}
