/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-reading.h"

/* Room for what stands before an item: as wide as an icon, so that lists line up. */
#define BULLET_WIDTH 16

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/**
 * seral_reading_heading_new:
 * @text: what follows, in a few words
 *
 * Returns: (transfer floating): a heading
 */
GtkWidget *
seral_reading_heading_new (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return g_object_new (GTK_TYPE_LABEL,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                       "label", text,
                       "wrap", TRUE,
                       "xalign", 0.0f,
                       "css-classes", (const char *[]) { "heading", NULL },
                       NULL);
}

/**
 * seral_reading_paragraph_new:
 * @text: a few sentences
 *
 * Returns: (transfer floating): a paragraph
 */
GtkWidget *
seral_reading_paragraph_new (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return new_label (text, "body");
}

/**
 * seral_reading_section_new:
 * @title: its heading
 * @content: (transfer floating): what stands under it
 *
 * Returns: (transfer floating): both, one under the other
 */
GtkWidget *
seral_reading_section_new (const char *title,
                           GtkWidget  *content)
{
  GtkWidget *section;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (content), NULL);

  section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_box_append (GTK_BOX (section), seral_reading_heading_new (title));
  gtk_box_append (GTK_BOX (section), content);
  return section;
}

/**
 * seral_reading_optional_section_new:
 * @title: its heading
 * @content: (transfer floating): a list or a box
 *
 * Returns: (transfer floating) (nullable): both, one under the other; %NULL where
 *   nothing is in @content
 */
GtkWidget *
seral_reading_optional_section_new (const char *title,
                                    GtkWidget  *content)
{
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (content), NULL);

  if (gtk_widget_get_first_child (content) != NULL)
    return seral_reading_section_new (title, content);

  g_object_ref_sink (content);
  g_object_unref (content);
  return NULL;
}

/**
 * seral_reading_boxed_list_new:
 *
 * Returns: (transfer floating): a list for rows
 */
GtkListBox *
seral_reading_boxed_list_new (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  return GTK_LIST_BOX (list);
}

/**
 * seral_reading_ours_new:
 * @provenance: where something comes from
 *
 * Returns: (transfer floating) (nullable): a mark that says it is ours and why;
 *   %NULL where the publisher says it
 */
GtkWidget *
seral_reading_ours_new (const SeralProvenance *provenance)
{
  GtkWidget *mark;
  const char *why;

  g_return_val_if_fail (provenance != NULL, NULL);

  if (provenance->origin != SERAL_ORIGIN_SERAL)
    return NULL;

  /* Translators: marks a text that is Seral's own, not the publisher's of the model */
  mark = new_label (C_("origin", "ours"), "ours");
  why = provenance->note != NULL ? provenance->note : _("Seral says so, not the publisher of the model");
  gtk_widget_set_tooltip_text (mark, why);
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why, -1);
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  return mark;
}

static GtkWidget *
new_bullet (const char *icon_name)
{
  GtkWidget *bullet = icon_name != NULL ? gtk_image_new_from_icon_name (icon_name) : gtk_label_new ("•");

  gtk_widget_set_valign (bullet, GTK_ALIGN_START);
  gtk_widget_set_size_request (bullet, BULLET_WIDTH, -1);
  gtk_widget_add_css_class (bullet, "bullet");
  return bullet;
}

/**
 * seral_reading_item_new:
 * @icon_name: (nullable): stands before it; %NULL for a dot
 * @title: (nullable): a few words before the text
 * @text: what it says
 * @provenance: where it comes from
 *
 * Returns: (transfer floating): one item of a list
 */
GtkWidget *
seral_reading_item_new (const char            *icon_name,
                        const char            *title,
                        const char            *text,
                        const SeralProvenance *provenance)
{
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *ours = seral_reading_ours_new (provenance);

  gtk_widget_set_hexpand (texts, TRUE);
  if (title != NULL && *title != '\0')
    gtk_box_append (GTK_BOX (texts), new_label (title, "heading"));
  gtk_box_append (GTK_BOX (texts), new_label (text, NULL));

  gtk_box_append (GTK_BOX (item), new_bullet (icon_name));
  gtk_box_append (GTK_BOX (item), texts);
  if (ours != NULL)
    gtk_box_append (GTK_BOX (item), ours);
  return item;
}

/**
 * seral_reading_list_new:
 * @icon_name: (nullable): stands before each item; %NULL for a dot
 * @list: the items
 *
 * Returns: (transfer floating): a list
 */
GtkWidget *
seral_reading_list_new (const char          *icon_name,
                        const SeralTextList *list)
{
  GtkWidget *box;

  g_return_val_if_fail (list != NULL, NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  for (guint i = 0; i < list->n_items; i++)
    {
      const SeralTextItem *item = &list->items[i];

      gtk_box_append (GTK_BOX (box), seral_reading_item_new (icon_name, item->title, item->text, &item->provenance));
    }
  return box;
}

/**
 * seral_reading_row_new:
 * @title: what it is
 * @subtitle: (nullable): what there is to say of it
 * @provenance: (nullable): where it comes from
 *
 * Returns: (transfer floating): a row of a boxed list
 */
GtkWidget *
seral_reading_row_new (const char            *title,
                       const char            *subtitle,
                       const SeralProvenance *provenance)
{
  GtkWidget *row;
  GtkWidget *ours;

  g_return_val_if_fail (title != NULL, NULL);

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL && *subtitle != '\0')
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  ours = provenance != NULL ? seral_reading_ours_new (provenance) : NULL;
  if (ours != NULL)
    {
      gtk_widget_set_valign (ours, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), ours);
    }
  return row;
}
