/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-application.h"
#include "app/seral-columns-layout.h"
#include "app/seral-draft-row.h"
#include "app/seral-recent-card.h"
#include "app/seral-start-page.h"

struct _SeralStartPage
{
  AdwBin         parent_instance;

  GtkMenuButton *menu_button;
  GtkImage      *mark;
  GtkWidget     *new_button;
  GtkWidget     *drafts_box;
  GtkListBox    *drafts_list;
  GtkWidget     *recent_box;
  GtkBox        *recent_list;
};

G_DEFINE_FINAL_TYPE (SeralStartPage, seral_start_page, ADW_TYPE_BIN)

/* A handful of cards: to make them anew costs nothing. */
static void
show_recent (SeralStartPage *self)
{
  GListModel *recent = G_LIST_MODEL (seral_application_get_recent (seral_application_get_default ()));
  guint n = g_list_model_get_n_items (recent);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->recent_list))) != NULL)
    gtk_box_remove (self->recent_list, child);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SeralRecentItem) item = g_list_model_get_item (recent, i);

      gtk_box_append (self->recent_list, seral_recent_card_new (item));
    }
  gtk_widget_set_visible (self->recent_box, n > 0);
}

static void
follow_recent (SeralStartPage *self)
{
  g_signal_connect_object (seral_application_get_recent (seral_application_get_default ()), "items-changed",
                           G_CALLBACK (show_recent), self, G_CONNECT_SWAPPED);
  show_recent (self);
}

static GtkWidget *
new_draft_row (gpointer item,
               gpointer user_data)
{
  return seral_draft_row_new (item);
}

static void
show_drafts (SeralStartPage *self)
{
  SeralDrafts *drafts = seral_application_get_drafts (seral_application_get_default ());

  gtk_widget_set_visible (self->drafts_box, g_list_model_get_n_items (G_LIST_MODEL (drafts)) > 0);
}

static void
follow_drafts (SeralStartPage *self)
{
  GListModel *drafts = G_LIST_MODEL (seral_application_get_drafts (seral_application_get_default ()));

  gtk_list_box_bind_model (self->drafts_list, drafts, new_draft_row, NULL, NULL);
  g_signal_connect_object (drafts, "items-changed", G_CALLBACK (show_drafts), self, G_CONNECT_SWAPPED);
  show_drafts (self);
}

/* The menu is built when it is opened: that is work the first picture need not wait for. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (SERAL_RESOURCE_PATH "/ui/seral-start-menu.ui");

  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, G_MENU_MODEL (gtk_builder_get_object (builder, "menu")));
}

static gboolean
seral_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SERAL_START_PAGE (widget)->new_button);
}

static void
seral_start_page_class_init (SeralStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = seral_start_page_grab_focus;

  g_type_ensure (SERAL_TYPE_COLUMNS_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralStartPage, mark);
  gtk_widget_class_bind_template_child (widget_class, SeralStartPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, SeralStartPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, SeralStartPage, drafts_box);
  gtk_widget_class_bind_template_child (widget_class, SeralStartPage, drafts_list);
  gtk_widget_class_bind_template_child (widget_class, SeralStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, SeralStartPage, recent_list);
}

static void
seral_start_page_init (SeralStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_image_set_from_resource (self->mark, SERAL_RESOURCE_PATH "/seral-mark.png");
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, NULL, NULL);
  follow_drafts (self);
  follow_recent (self);
}
